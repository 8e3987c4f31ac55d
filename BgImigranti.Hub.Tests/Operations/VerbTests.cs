using System.Net.Http.Headers;
using System.Runtime.Versioning;
using BgImigranti.Hub.Operations;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Operations;

/// <summary>The command line as processes, without a hub and beside one that runs on the same directory.</summary>
[Trait("Category", "Slow")]
public sealed class VerbTests
{
    private static readonly string[] AddAnna = ["user", "add", "--email", "anna@example.org", "--name", "Анна", "--role", "member"];
    private static readonly string[] TokenOfAnna = ["token", "create", "--user", "anna@example.org"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_and_a_token_are_made_with_and_without_a_running_hub(bool isRunning)
    {
        using var folder = new DataFolder();
        await using var hub = isRunning ? await HubProcess.ServeAsync(folder.Root) : null;
        var added = await HubProcess.RunAsync(folder.Root, AddAnna);
        Assert.Equal((ExitCodes.Done, 20), (added.ExitCode, added.Output.Length));
        Assert.Contains("Анна", added.Errors, StringComparison.Ordinal);

        var token = await HubProcess.RunAsync(folder.Root, TokenOfAnna);
        Assert.Equal(ExitCodes.Done, token.ExitCode);
        Assert.Matches("^bgi_[A-Za-z0-9_-]{43}$", token.Output);

        await using var serving = hub ?? await HubProcess.ServeAsync(folder.Root);
        using var client = new HttpClient { BaseAddress = serving.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Output);
        using var answer = await client.GetAsync(
            new Uri("api/v1/threads?section=services", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_has_a_reason_on_standard_error_and_a_code(bool isRunning)
    {
        using var folder = new DataFolder();
        await using var hub = isRunning ? await HubProcess.ServeAsync(folder.Root) : null;
        await HubProcess.RunAsync(folder.Root, AddAnna);
        var again = await HubProcess.RunAsync(folder.Root, AddAnna);
        Assert.Equal(
            (ExitCodes.Refused, "", "There already is an account with this address."), (again.ExitCode, again.Output, again.Errors));
        var nobody = await HubProcess.RunAsync(folder.Root, ["token", "create", "--user", "nobody@example.org"]);
        Assert.Equal((ExitCodes.Refused, ""), (nobody.ExitCode, nobody.Output));
        var homeless = await HubProcess.RunAsync(
            folder.Root, ["user", "add", "--email", "c@example.org", "--name", "C", "--role", "coordinator", "--organisation", "atlantis"]);
        Assert.Equal(ExitCodes.Refused, homeless.ExitCode);
        Assert.Contains("atlantis", homeless.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_words_are_all_named_and_nothing_is_done()
    {
        using var folder = new DataFolder();
        var refused = await HubProcess.RunAsync(folder.Root, ["user", "add", "--email", "a@example.org", "--rol", "member"]);
        Assert.Equal((ExitCodes.Usage, ""), (refused.ExitCode, refused.Output));
        Assert.All(["--rol", "--name", "--role"], word => Assert.Contains($"'{word}'", refused.Errors, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
        Assert.Equal(ExitCodes.Usage, (await HubProcess.RunAsync(folder.Root, ["seed", "--threads", "5", "--posts", "4"])).ExitCode);
        Assert.Equal(ExitCodes.Usage, (await HubProcess.RunAsync(folder.Root, ["seed", "--people", "0"])).ExitCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Load_data_are_added_with_and_without_a_running_hub(bool isRunning)
    {
        using var folder = new DataFolder();
        await using var hub = isRunning ? await HubProcess.ServeAsync(folder.Root) : null;
        for (var run = 1; run <= 3; run++)
        {
            var seeded = await HubProcess.RunAsync(folder.Root, ["seed", "--threads", "12", "--posts", "240", "--people", "3"]);
            Assert.Equal((ExitCodes.Done, ""), (seeded.ExitCode, seeded.Output));
            Assert.Equal(run * 240L, folder.Ask("SELECT COUNT(*) FROM ForumPosts"));
        }
    }

    [Fact]
    public async Task A_second_hub_on_the_directory_does_not_start()
    {
        using var folder = new DataFolder();
        await using var hub = await HubProcess.ServeAsync(folder.Root);
        var second = await HubProcess.RunAsync(folder.Root, ["serve", "--urls=http://127.0.0.1:0"]);
        Assert.Equal(ExitCodes.Busy, second.ExitCode);
        Assert.Contains("Hub:DataDirectory", second.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_open_the_socket_and_one_left_by_a_killed_hub_is_no_obstacle()
    {
        using var folder = new DataFolder(new string('x', 120)); // Longer than the address of a socket may be.
        await using (var killed = await HubProcess.ServeAsync(folder.Root))
        {
            var socket = folder.PathTo("hub.sock");
            await killed.UntilAsync(() => File.Exists(socket), "the socket is there");
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(socket));
            await killed.KillAsync();
            Assert.True(File.Exists(socket));
        }

        Assert.Equal(ExitCodes.Done, (await HubProcess.RunAsync(folder.Root, AddAnna)).ExitCode);
        await using var hub = await HubProcess.ServeAsync(folder.Root);
        Assert.Equal(ExitCodes.Done, (await HubProcess.RunAsync(folder.Root, TokenOfAnna)).ExitCode);
    }

    [Fact]
    public async Task Verbs_work_on_PostgreSQL()
    {
        var database = await TestPostgres.NewDatabaseAsync();
        try
        {
            using var folder = new DataFolder();
            var settings = new Dictionary<string, string> { ["Hub__Database"] = "PostgreSQL", ["ConnectionStrings__Hub"] = database };
            Assert.Equal(ExitCodes.Done, (await HubProcess.RunAsync(folder.Root, ["migrate"], settings)).ExitCode);
            await using var hub = await HubProcess.ServeAsync(folder.Root, settings);
            Assert.Equal(ExitCodes.Done, (await HubProcess.RunAsync(folder.Root, AddAnna, settings)).ExitCode);
            Assert.Matches("^bgi_[A-Za-z0-9_-]{43}$", (await HubProcess.RunAsync(folder.Root, TokenOfAnna, settings)).Output);
            var backup = await HubProcess.RunAsync(folder.Root, ["backup", folder.PathTo("b.db")], settings);
            Assert.Equal(ExitCodes.Refused, backup.ExitCode);
            Assert.Contains("pg_dump", backup.Errors, StringComparison.Ordinal);
        }
        finally
        {
            await TestPostgres.DropAsync(database);
        }
    }
}
