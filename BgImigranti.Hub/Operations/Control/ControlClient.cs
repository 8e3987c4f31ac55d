using System.Net.Sockets;
using System.Text.Json;

namespace BgImigranti.Hub.Operations.Control;

/// <summary>Asks the hub that runs on a data directory to carry out a verb.</summary>
internal static class ControlClient
{
    /// <returns>How the verb ended; null when no hub listens.</returns>
    public static async Task<int?> TryRunAsync(string directory, VerbRequest request, IVerbOutput output, CancellationToken cancellation)
    {
        using var address = new ControlAddress(directory);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(address.EndPoint, cancellation);
        }
        catch (SocketException)
        {
            return null; // No socket yet, or one that a killed hub left behind.
        }

        await using var stream = new NetworkStream(socket);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        await writer.WriteLineAsync(JsonSerializer.Serialize(request, JsonSerializerOptions.Web).AsMemory(), cancellation);
        return await ReadAsync(stream, output, cancellation);
    }

    private static async Task<int> ReadAsync(NetworkStream stream, IVerbOutput output, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream);
        try
        {
            while (await reader.ReadLineAsync(cancellation) is { } line)
            {
                var reply = JsonSerializer.Deserialize<ControlReply>(line, JsonSerializerOptions.Web)!;
                if (reply.ExitCode is { } code)
                {
                    return code;
                }

                await (reply.Line is null ? output.NoteAsync(reply.Note ?? "") : output.PrintAsync(reply.Line));
            }
        }
        catch (IOException)
        {
            // Told below: the hub went away in the middle.
        }

        await output.NoteAsync("The hub ended before the verb did; look what was done and try again.");
        return ExitCodes.Busy;
    }
}
