using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BgImigranti.Hub.Bench.Load;

namespace BgImigranti.Hub.Bench.Processes;

/// <summary>A server that the bench started on a free loopback port, and ends again.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(2);

    private readonly ServerCommand _command;
    private readonly Process _process;
    private readonly LastLines _output = new();

    private ServerProcess(ServerCommand command)
    {
        _command = command;
        EndPoint = new IPEndPoint(IPAddress.Loopback, FreePort());
        BaseAddress = new Uri($"http://127.0.0.1:{EndPoint.Port}/");
        var start = new ProcessStartInfo("dotnet", [command.Dll, .. command.Arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(command.Dll)!,
        };
        start.Environment["ASPNETCORE_URLS"] = BaseAddress.GetLeftPart(UriPartial.Authority);
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _output.Add(line.Data);
    }

    public IPEndPoint EndPoint { get; }

    /// <summary>The server's root, with a slash at its end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>From before the process existed to its first complete answer 200.</summary>
    public TimeSpan FirstAnswerAfter { get; private set; }

    /// <summary>Memory of the process in RAM, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time used so far, all cores together.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <exception cref="BenchFailure">The server ended, or did not answer within a minute.</exception>
    public static async Task<ServerProcess> StartAsync(ServerCommand command, CancellationToken cancellationToken)
    {
        var server = new ServerProcess(command);
        try
        {
            var start = Stopwatch.GetTimestamp();
            server._process.Start();
            server._process.BeginOutputReadLine();
            server._process.BeginErrorReadLine();
            await server.WaitUntilReadyAsync(start, cancellationToken);
            server.FirstAnswerAfter = Stopwatch.GetElapsedTime(start);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning())
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private bool IsRunning()
    {
        try
        {
            return !_process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return false; // it never started
        }
    }

    private async Task WaitUntilReadyAsync(long start, CancellationToken cancellationToken)
    {
        var request = HttpRequest.Get(_command.ReadyPath);
        while (!await AnswersAsync(request, cancellationToken))
        {
            if (!IsRunning())
            {
                throw new BenchFailure(
                    $"{_command.Name} ended with {_process.ExitCode.ToString(CultureInfo.InvariantCulture)}:\n{_output}");
            }

            if (Stopwatch.GetElapsedTime(start) > StartLimit)
            {
                throw new BenchFailure(
                    $"{_command.Name} did not answer {_command.ReadyPath} with 200 within {StartLimit.TotalSeconds} s:\n{_output}");
            }

            await Task.Delay(Breath, cancellationToken);
        }
    }

    private async Task<bool> AnswersAsync(byte[] request, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = await HttpConnection.ConnectAsync(EndPoint, keepsBody: false, cancellationToken);
            return await connection.SendAsync(request, cancellationToken) == 200;
        }
        catch (SocketException)
        {
            return false; // nobody listens yet
        }
    }
}
