using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace BgImigranti.Hub.Tests.Operations;

/// <summary>The hub as a process of its own, as an operator runs it.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private bool _isDisposed;

    private HubProcess(string directory, string[] arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HubFeatures).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Hub__DataDirectory"] = directory;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Lines on standard output so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>Lines on standard error so far.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Where a serving hub listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts the program and does not wait for anything.</summary>
    public static HubProcess Begin(string directory, string[] arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        new(directory, arguments, environment);

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<FinishedVerb> RunAsync(
        string directory, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        await using var process = new HubProcess(directory, arguments, environment);
        process._process.StandardInput.Close();
        await process.EndedAsync();
        return new FinishedVerb(process._process.ExitCode, string.Join('\n', process._output), string.Join('\n', process._errors));
    }

    /// <summary>Starts a hub on a free port and waits until it has said where it is.</summary>
    public static async Task<HubProcess> ServeAsync(string directory, IReadOnlyDictionary<string, string>? environment = null)
    {
        var hub = new HubProcess(directory, ["serve", "--urls=http://127.0.0.1:0"], environment);
        const string Mark = "BgImigranti.Hub: ";
        await hub.UntilAsync(() => hub.Output.Any(line => line.StartsWith(Mark, StringComparison.Ordinal)), "the hub says its address");
        hub.Address = new Uri(hub.Output.First(line => line.StartsWith(Mark, StringComparison.Ordinal))[Mark.Length..]);
        return hub;
    }

    /// <summary>Waits for a condition; a process that ended or takes too long fails the test with what it said.</summary>
    public async Task UntilAsync(Func<bool> condition, string what)
    {
        var since = Stopwatch.StartNew();
        while (!condition())
        {
            var isOver = _process.HasExited && !condition();
            Assert.False(
                isOver || since.Elapsed > Patience,
                $"Waited in vain until {what}.\n{string.Join('\n', _output)}\n{string.Join('\n', _errors)}");
            await Task.Delay(5);
        }
    }

    /// <summary>Asks it to end, as a service manager does; how it ended and how long that took.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> TerminateAsync()
    {
        var since = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await EndedAsync();
        return (_process.ExitCode, since.Elapsed);
    }

    /// <summary>Ends it as a power cut would, as far as the process can tell.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndedAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task EndedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await _process.WaitForExitAsync(patience.Token);
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
