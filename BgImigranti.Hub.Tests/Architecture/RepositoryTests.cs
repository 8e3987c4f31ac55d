using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>What is kept in git: what people wrote here, and nothing that a tool can make or fetch again.</summary>
public sealed partial class RepositoryTests
{
    // Longer lines are written by tools.
    private const int MaxLineLength = 1_000;

    [Fact]
    public async Task Nothing_is_kept_that_a_build_makes_or_a_package_brings()
    {
        var files = await KeptAsync();
        Assert.NotEmpty(files);
        var fetched = files.Where(file => Fetched().IsMatch(file));
        Offenders.AreNone(fetched);
    }

    [Fact]
    public async Task No_kept_file_is_minified()
    {
        var wrong = (await KeptAsync())
            .Where(file => Path.GetExtension(file) is ".js" or ".mjs" or ".ts" or ".css" or ".html" or ".cs" or ".razor")
            .Where(file => File.ReadLines(Repository.PathTo(file)).Any(line => line.Length > MaxLineLength));
        Offenders.AreNone(wrong);
    }

    private static async Task<IReadOnlyList<string>> KeptAsync()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            var output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await git.WaitForExitAsync(TestContext.Current.CancellationToken);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Repository.PathTo(file)))];
        }
        catch (Win32Exception)
        {
            Requirement.Missing("No git: what is kept cannot be listed.");
            return [];
        }
    }

    [GeneratedRegex(@"(^|/)(node_modules|bin|obj|TestResults|packages)/|\.min\.|\.(dll|exe|pdb|nupkg|zip|tgz|map|woff2?|ttf|otf|db|db-wal)$|(^|/)\.env$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Fetched();
}
