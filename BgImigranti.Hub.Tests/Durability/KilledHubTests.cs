using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Tests.Operations;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Durability;

/// <summary>A hub that is killed while it writes, as a real process.</summary>
[Trait("Category", "Slow")]
public sealed class KilledHubTests
{
    private const int Kills = 10;
    private const int Writers = 8;
    private const int Threads = 3;
    private static readonly Dictionary<string, string> Unlimited = new() { ["Hub__Limits__Enabled"] = "false" };

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Every_acknowledged_post_survives_ten_kills_once()
    {
        using var folder = new DataFolder();
        var (token, threads) = await PrepareAsync(folder);
        var writers = Enumerable.Range(0, Writers).Select(writer => new PersistentWriter(token, threads, writer)).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            await WriteAndKillAsync(folder, writers, acknowledged: 15 + (13 * kill % 40));
        }

        await using (var last = await HubProcess.ServeAsync(folder.Root, Unlimited))
        {
            // What was owed an answer is sent once more with its key, and a little more besides.
            await Task.WhenAll(writers.Select(writer => writer.WriteAsync(last.Address, most: 3, acknowledged: () => { })));
            await last.TerminateAsync();
        }

        Assert.True(writers.Sum(writer => writer.Unanswered) >= Kills, "The hub was never killed while it wrote.");
        await CheckAsync(folder, [.. writers.SelectMany(writer => writer.Acknowledged)]);
    }

    private static async Task WriteAndKillAsync(DataFolder folder, List<PersistentWriter> writers, int acknowledged)
    {
        await using var hub = await HubProcess.ServeAsync(folder.Root, Unlimited);
        var written = 0;
        var writing = writers.Select(writer => writer.WriteAsync(hub.Address, int.MaxValue, () => Interlocked.Increment(ref written)))
            .ToList();
        await hub.UntilAsync(
            () => Volatile.Read(ref written) >= acknowledged || writing.Exists(task => task.IsFaulted),
            $"{acknowledged} posts are acknowledged");
        await hub.KillAsync();
        await Task.WhenAll(writing);
    }

    private static async Task<(string Token, IReadOnlyList<long> Threads)> PrepareAsync(DataFolder folder)
    {
        await using var hub = await HubProcess.ServeAsync(folder.Root, Unlimited);
        await HubProcess.RunAsync(folder.Root, ["user", "add", "--email", "anna@example.org", "--name", "Анна", "--role", "member"]);
        var token = (await HubProcess.RunAsync(folder.Root, ["token", "create", "--user", "anna@example.org"])).Output;
        using var client = new HttpClient { BaseAddress = hub.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var threads = new List<long>();
        for (var thread = 0; thread < Threads; thread++)
        {
            using var answer = await client.PostAsJsonAsync(
                "/api/v1/threads", new { section = "services", title = $"Тема {thread}", body = "Начало", language = "bg" });
            var url = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("url").GetString()!;
            threads.Add(long.Parse(url.Split('/')[4], System.Globalization.CultureInfo.InvariantCulture));
        }

        await hub.TerminateAsync();
        return (token, threads);
    }

    private static async Task CheckAsync(DataFolder folder, List<WrittenPost> acknowledged)
    {
        await using var db = new SqliteHubDbContext(new DbContextOptionsBuilder<SqliteHubDbContext>().UseSqlite(
            $"Data Source={folder.DatabaseFile};Mode=ReadOnly;Pooling=False").Options);
        var kept = await db.Posts.Where(post => post.Number > 1)
            .Select(post => new { post.Id, post.ThreadId, post.Number, post.Body })
            .ToListAsync();

        // Each writer ended with an answer, so what is kept is what was acknowledged: nothing less, nothing more, nothing twice.
        Assert.Equal(
            acknowledged.Select(post => (post.Id!.Value, post.Thread, post.Number!.Value, post.Body)).Order(),
            kept.Select(post => (post.Id, post.ThreadId, post.Number, post.Body)).Order());
        await ForumCounters.AssertRightAsync(db);
        foreach (var stream in await db.LiveStreams.ToListAsync())
        {
            var versions = await db.LiveChanges.Where(change => change.Stream == stream.Name)
                .OrderBy(change => change.Version)
                .Select(change => change.Version)
                .ToListAsync();
            Assert.Equal(Enumerable.Range(1, (int)stream.Version), versions.Select(version => (int)version));
        }

        Assert.Equal("ok", folder.Ask("PRAGMA integrity_check"));
    }
}
