using System.Diagnostics;
using System.Globalization;

namespace BgImigranti.Hub.Bench.Processes;

/// <summary>Runs a command to its end.</summary>
internal static class CommandRun
{
    /// <returns>What it printed on standard output.</returns>
    /// <exception cref="BenchFailure">It ended with another code than 0.</exception>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new BenchFailure("dotnet could not be started.");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            var code = process.ExitCode.ToString(CultureInfo.InvariantCulture);
            return code == "0"
                ? output
                : throw new BenchFailure($"dotnet {string.Join(' ', arguments)} ended with {code}:\n{output}{await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
