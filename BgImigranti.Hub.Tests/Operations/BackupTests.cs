using BgImigranti.Hub.Operations;

namespace BgImigranti.Hub.Tests.Operations;

[Trait("Category", "Slow")]
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_of_a_running_hub_is_restored_and_what_was_there_is_kept()
    {
        using var folder = new DataFolder();
        var backup = folder.PathTo("copy.db");
        await using (var hub = await HubProcess.ServeAsync(folder.Root))
        {
            await AddAsync(folder, "first");
            Assert.Equal(ExitCodes.Done, (await HubProcess.RunAsync(folder.Root, ["backup", backup])).ExitCode);
            await AddAsync(folder, "second");
            Assert.Equal(ExitCodes.Refused, (await HubProcess.RunAsync(folder.Root, ["restore", backup])).ExitCode);
            Assert.Equal(ExitCodes.Refused, (await HubProcess.RunAsync(folder.Root, ["backup", backup])).ExitCode);
            await hub.KillAsync();
        }

        Assert.Equal(2L, folder.Ask("SELECT COUNT(*) FROM People"));
        var restored = await HubProcess.RunAsync(folder.Root, ["restore", backup]);
        Assert.True(restored.ExitCode == ExitCodes.Done, restored.Errors);
        Assert.Equal("first@example.org", folder.Ask("SELECT Email FROM People"));
        var kept = Assert.Single(Directory.GetFiles(folder.PathTo("backups")));
        using var former = new DataFolder();
        File.Copy(kept, former.DatabaseFile);
        Assert.Equal(2L, former.Ask("SELECT COUNT(*) FROM People"));
        await using var again = await HubProcess.ServeAsync(folder.Root);
    }

    [Fact]
    public async Task What_is_no_whole_backup_is_refused_and_changes_nothing()
    {
        using var folder = new DataFolder();
        await AddAsync(folder, "first");
        var nonsense = folder.PathTo("nonsense.db");
        await File.WriteAllTextAsync(
            nonsense, "no database at all, but long enough to be looked at as one", TestContext.Current.CancellationToken);
        var newer = folder.PathTo("newer.db");
        Assert.Equal(ExitCodes.Done, (await HubProcess.RunAsync(folder.Root, ["backup", newer])).ExitCode);
        using (var later = new DataFolder())
        {
            File.Move(newer, later.DatabaseFile);
            later.Ask(
                "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')", Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
            File.Move(later.DatabaseFile, newer);
        }

        foreach (var file in new[] { nonsense, newer, folder.PathTo("missing.db") })
        {
            var refused = await HubProcess.RunAsync(folder.Root, ["restore", file]);
            Assert.Equal(ExitCodes.Refused, refused.ExitCode);
            Assert.Contains(file, refused.Errors, StringComparison.Ordinal);
        }

        Assert.Equal("first@example.org", folder.Ask("SELECT Email FROM People"));
    }

    private static async Task AddAsync(DataFolder folder, string name)
    {
        var added = await HubProcess.RunAsync(
            folder.Root, ["user", "add", "--email", $"{name}@example.org", "--name", name, "--role", "member"]);
        Assert.Equal(ExitCodes.Done, added.ExitCode);
    }
}
