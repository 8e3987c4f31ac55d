using System.Text.RegularExpressions;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Operations;
using BgImigranti.Hub.TestKit;
using Microsoft.Data.Sqlite;

namespace BgImigranti.Hub.Tests.Operations;

[Trait("Category", "Slow")]
public sealed partial class StartTests
{
    [Fact]
    public async Task A_start_killed_at_any_moment_does_not_stop_the_next()
    {
        var moments = new Random(15);
        for (var round = 0; round < 4; round++)
        {
            using var folder = new DataFolder();
            await KillWhenAsync(folder, () => File.Exists(folder.DatabaseFile), TimeSpan.FromMilliseconds(moments.Next(0, 250)));
            await AssertStartsAsync(folder);
        }
    }

    [Fact]
    public async Task A_start_killed_in_the_middle_of_migrating_does_not_stop_the_next()
    {
        var locksLeft = 0;
        for (var round = 0; round < 8 && locksLeft < 2; round++)
        {
            using var folder = new DataFolder();
            await KillWhenAsync(folder, () => Rows(folder, "__EFMigrationsLock") > 0 || Rows(folder, "ForumSections") > 0, TimeSpan.Zero);
            locksLeft += Rows(folder, "__EFMigrationsLock") > 0 ? 1 : 0;
            await AssertStartsAsync(folder);
        }

        Assert.True(locksLeft > 0, "No round was killed while the lock was held.");
    }

    [Fact]
    public async Task The_lock_of_a_killed_migration_is_forgotten()
    {
        using var folder = new DataFolder();
        Assert.Equal(ExitCodes.Done, (await HubProcess.RunAsync(folder.Root, ["migrate"])).ExitCode);
        folder.Ask("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-22 10:00:00')", SqliteOpenMode.ReadWrite);
        await using var hub = await HubProcess.ServeAsync(folder.Root);
        Assert.Equal(0L, folder.Ask("SELECT COUNT(*) FROM __EFMigrationsLock"));
    }

    [Fact]
    public async Task Asked_to_end_the_hub_closes_its_sockets_and_ends_within_five_seconds()
    {
        using var folder = new DataFolder();
        await using var hub = await HubProcess.ServeAsync(folder.Root);
        await using var follower = await HubSocket.ConnectAsync(hub.Address, "bg", null, null, null, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = hub.Address };
        await client.GetStringAsync(new Uri("bg/", UriKind.Relative), TestContext.Current.CancellationToken);
        var (code, took) = await hub.TerminateAsync();
        Assert.Equal(ExitCodes.Done, code);
        Assert.True(took < TimeSpan.FromSeconds(5), $"It took {took}.");
        await follower.Closed.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_set_up_link_makes_the_first_administrator_and_is_not_printed_again()
    {
        using var folder = new DataFolder();
        await using (var hub = await HubProcess.ServeAsync(folder.Root))
        {
            await hub.UntilAsync(() => hub.Output.Any(line => SetUpAddress().IsMatch(line)), "the set-up link is printed");
            using var client = new HttpClient();
            var page = await client.GetStringAsync(
                new Uri(SetUpAddress().Match(string.Join('\n', hub.Output)).Value), TestContext.Current.CancellationToken);
            Assert.Contains("<form", page, StringComparison.Ordinal);
            await HubProcess.RunAsync(
                folder.Root, ["user", "add", "--email", "root@example.org", "--name", "Root", "--role", "administrator"]);
            await hub.TerminateAsync();
        }

        await using var again = await HubProcess.ServeAsync(folder.Root);
        await again.TerminateAsync();
        Assert.Single(again.Output);
    }

    [Fact]
    public async Task The_start_says_once_on_which_SQLite_the_hub_runs()
    {
        using var folder = new DataFolder();
        await using var hub = await HubProcess.ServeAsync(folder.Root);
        var line = $"The database is kept by SQLite {SqliteLibrary.Version}";
        await hub.UntilAsync(() => hub.Errors.Any(said => said.EndsWith(line, StringComparison.Ordinal)), "the version is said");
        Assert.Single(hub.Errors, said => said.Contains("SQLite", StringComparison.Ordinal));
        Assert.Equal(folder.Ask("SELECT sqlite_version()"), SqliteLibrary.Version.ToString());
    }

    private static async Task KillWhenAsync(DataFolder folder, Func<bool> condition, TimeSpan later)
    {
        await using var killed = HubProcess.Begin(folder.Root, ["serve", "--urls=http://127.0.0.1:0"]);
        await killed.UntilAsync(condition, "the start has come far enough to be killed");
        await Task.Delay(later, TestContext.Current.CancellationToken);
        await killed.KillAsync();
    }

    private static async Task AssertStartsAsync(DataFolder folder)
    {
        await using var hub = await HubProcess.ServeAsync(folder.Root);
        Assert.Equal(7, Rows(folder, "ForumSections"));
    }

    /// <summary>Rows of a table; 0 also while there is no table, no file, or no way to look.</summary>
    private static long Rows(DataFolder folder, string table)
    {
        try
        {
            return (long)folder.Ask($"SELECT COUNT(*) FROM {table}")!;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    [GeneratedRegex(@"http://\S+/bg/account/set-up\?token=\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetUpAddress();
}
