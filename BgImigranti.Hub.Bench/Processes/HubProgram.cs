namespace BgImigranti.Hub.Bench.Processes;

/// <summary>The real hub as an assembly that can be started.</summary>
internal sealed record HubProgram(string Dll)
{
    /// <summary>Takes the given assembly, or publishes the hub of this repository as one would for production.</summary>
    public static async Task<HubProgram> GetAsync(string? dll, WorkDirectory work, Progress progress, CancellationToken cancellationToken)
    {
        if (dll is not null)
        {
            return File.Exists(dll) ? new HubProgram(Path.GetFullPath(dll)) : throw new BenchFailure($"There is no hub at {dll}.");
        }

        progress.Say("publishing the hub");
        var output = work.Sub("hub");
        var project = Path.Combine(RepositoryRoot(), "BgImigranti.Hub", "BgImigranti.Hub.csproj");
        await CommandRun.RunAsync(
            ["publish", project, "-c", "Release", "-o", output, "-v", "quiet", "--disable-build-servers"],
            new Dictionary<string, string>(StringComparer.Ordinal),
            cancellationToken);
        return new HubProgram(Path.Combine(output, "BgImigranti.Hub.dll"));
    }

    private static string RepositoryRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "BgImigranti.sln")))
            {
                return directory.FullName;
            }
        }

        throw new BenchFailure("The bench does not lie in its repository; name the hub with --hub.");
    }
}
