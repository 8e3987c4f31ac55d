using System.Net.Sockets;
using System.Text.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Operations.Verbs;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Operations.Control;

/// <summary>
/// Carries out the verbs of other processes on this data directory, so that SQLite keeps one writer. Only the hub's own user may open
/// the socket: who may do so could read the database file too.
/// </summary>
public sealed partial class ControlSocket(VerbRunner runner, IOptions<HubOptions> options, ILogger<ControlSocket> logger)
    : BackgroundService
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int MaxQueueLength = 16;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Database != DatabaseEngine.Sqlite)
        {
            return;
        }

        using var address = new ControlAddress(options.Value.DataDirectory);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            Open(socket, address);
        }
        catch (Exception failure) when (failure is SocketException or IOException or UnauthorizedAccessException)
        {
            LogNotOpened(failure, address.Path); // Some network folders hold no sockets; the hub serves without verbs then.
            return;
        }

        try
        {
            await AcceptAsync(socket, stoppingToken);
        }
        finally
        {
            File.Delete(address.Path);
        }
    }

    /// <summary>Whoever holds the data directory may remove a socket that lies there: its hub was killed.</summary>
    private static void Open(Socket socket, ControlAddress address)
    {
        File.Delete(address.Path);
        socket.Bind(address.EndPoint);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(address.Path, OwnerOnly); // Before it listens: nobody has got in with wider rights.
        }

        socket.Listen(MaxQueueLength);
    }

    private async Task AcceptAsync(Socket socket, CancellationToken stopping)
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var guest = await socket.AcceptAsync(stopping);
                running.RemoveAll(task => task.IsCompleted);
                running.Add(ServeAsync(guest, stopping));
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(Socket guest, CancellationToken stopping)
    {
        await using var stream = new NetworkStream(guest, ownsSocket: true);
        var output = new SocketOutput(stream);
        try
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            if (await reader.ReadLineAsync(stopping) is { } line)
            {
                await output.EndAsync(await RunAsync(line, output, stopping));
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            LogGuestLost(failure); // The asking process has gone, or the hub ends; what was begun is whole or not done.
        }
    }

    private async Task<int> RunAsync(string line, SocketOutput output, CancellationToken stopping)
    {
        try
        {
            var request = JsonSerializer.Deserialize<VerbRequest>(line, JsonSerializerOptions.Web);
            return await runner.RunAsync(request!, output, stopping);
        }
        catch (JsonException)
        {
            await output.NoteAsync("The hub that runs here does not know this verb; it is of another version.");
            return ExitCodes.Usage;
        }
#pragma warning disable CA1031 // A verb that fails must not end the hub; it is logged here and told to the asker.
        catch (Exception failure) when (failure is not (IOException or OperationCanceledException))
#pragma warning restore CA1031
        {
            LogVerbFailed(failure);
            await output.NoteAsync($"The verb failed: {failure.Message} The hub's log says more.");
            return ExitCodes.Refused;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The socket {Path} could not be opened; verbs have to wait until this hub ends")]
    private partial void LogNotOpened(Exception failure, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "A verb's asker was lost")]
    private partial void LogGuestLost(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A verb failed")]
    private partial void LogVerbFailed(Exception failure);
}
