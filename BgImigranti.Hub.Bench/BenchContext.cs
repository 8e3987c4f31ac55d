using BgImigranti.Hub.Bench.Floors;
using BgImigranti.Hub.Bench.Measuring;
using BgImigranti.Hub.Bench.Processes;

namespace BgImigranti.Hub.Bench;

/// <summary>What every suite works with.</summary>
internal sealed record BenchContext(BenchOptions Options, Report Report, Progress Progress, WorkDirectory Work, HubProgram Hub)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    /// <summary>A seeded installation; the same seed is used again by suites that only read.</summary>
    public Task<HubInstallation> InstallAsync(
        string purpose, SeedSize seed, CancellationToken cancellationToken, PostgreSqlDatabase? database = null)
    {
        Progress.Say($"installing {purpose}: {seed}");
        // What lies on a server is not kept from run to run, so neither is its directory.
        var directory = database is null ? Work.For(purpose, seed) : Work.Sub($"{purpose}-pg");
        return HubInstallation.CreateAsync(Hub, new InstallationPlace(directory, database?.ConnectionString), seed, cancellationToken);
    }

    public static Task<ServerProcess> StartFloorAsync(string verb, string answers, CancellationToken cancellationToken) =>
        ServerProcess.StartAsync(FloorVerbs.Command(verb, answers), cancellationToken);

    /// <summary>
    /// Measures several things in turn, round by round, so that a disturbance of the machine meets all of them and not one.
    /// </summary>
    /// <returns>Per measurement what its rounds gave.</returns>
    public async Task<IReadOnlyList<T>[]> RoundsAsync<T>(string what, params Func<Task<T>>[] measurements)
    {
        var results = measurements.Select(_ => new List<T>()).ToArray();
        for (var round = 1; round <= Options.Rounds; round++)
        {
            Progress.Say($"{what}, round {round} of {Options.Rounds}");
            for (var i = 0; i < measurements.Length; i++)
            {
                results[i].Add(await measurements[i]());
                await Task.Delay(Breath);
            }
        }

        return results;
    }
}
