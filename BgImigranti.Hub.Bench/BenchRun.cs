using System.Globalization;
using System.Runtime;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Processes;
using BgImigranti.Hub.Bench.Suites;

namespace BgImigranti.Hub.Bench;

/// <summary>One run from the build of the hub to the report.</summary>
internal static class BenchRun
{
    /// <returns>0 when everything was measured, whether the aims were reached or not; 1 when there is no honest figure.</returns>
    public static async Task<int> RunAsync(IBenchSuite[] suites, BenchOptions options, CancellationToken cancellationToken)
    {
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        var startedAt = TimeProvider.System.GetUtcNow();
        var report = new Report(startedAt);
        var progress = new Progress();
        var code = 0;
        using var work = new WorkDirectory(options.DataDirectory);
        try
        {
            var hub = await HubProgram.GetAsync(options.HubDll, work, progress, cancellationToken);
            var context = new BenchContext(options, report, progress, work, hub);
            foreach (var suite in suites)
            {
                await suite.RunAsync(context, cancellationToken);
            }
        }
        catch (BenchFailure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            code = 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            code = 1;
        }

        if (report.Figures.Count > 0)
        {
            await PublishAsync(report, options.JsonFile ?? DefaultFile(startedAt));
        }

        return code;
    }

    private static async Task PublishAsync(Report report, string file)
    {
        await Console.Out.WriteLineAsync(ReportTable.Render(report));
        await report.SaveAsync(file, CancellationToken.None);
        await Console.Out.WriteLineAsync($"Figures: {file}");
    }

    private static string DefaultFile(DateTimeOffset startedAt) => Path.Combine(
        AppContext.BaseDirectory, "results", startedAt.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + ".json");
}
