using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Operations;
using BgImigranti.Hub.Operations.Verbs;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Operations;

[Trait("Category", "Slow")]
public sealed class SeedTests
{
    private static readonly VerbRequest.Seed Size = new(Threads: 60, Posts: 9_500, People: 25);

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Load_data_lie_in_the_public_sections_with_right_counters(DatabaseEngine engine)
    {
        await using var server = await HubServer.StartAsync(engine);
        await SeedAsync(server);
        await using var db = Context(server);
        Assert.Equal((60, 9_500), (await db.Threads.CountAsync(Cancellation), await db.Posts.CountAsync(Cancellation)));
        await ForumCounters.AssertRightAsync(db);
        Assert.All(await db.Sections.ToListAsync(Cancellation), section => Assert.Equal(section.IsRestricted, section.ThreadCount == 0));
        var markdown = new MarkdownRenderer();
        Assert.All(
            await db.Posts.OrderBy(post => post.Id).Take(300).ToListAsync(Cancellation),
            post => Assert.Equal(markdown.Render(post.Body).Html, post.BodyHtml));
    }

    [Fact]
    public async Task The_same_sizes_give_the_same_data()
    {
        await using var one = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        await using var other = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        await SeedAsync(one);
        await SeedAsync(other);
        Assert.Equal(await FingerprintAsync(one), await FingerprintAsync(other));
    }

    [Fact]
    public async Task A_second_run_adds_threads_and_keeps_the_people()
    {
        await using var server = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        await SeedAsync(server);
        await SeedAsync(server);
        await using var db = Context(server);
        Assert.Equal((120, 19_000), (await db.Threads.CountAsync(Cancellation), await db.Posts.CountAsync(Cancellation)));
        Assert.Equal(25, await db.People.CountAsync(Cancellation));
        await ForumCounters.AssertRightAsync(db);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static HubDbContext Context(HubServer server) =>
        server.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();

    private static async Task SeedAsync(HubServer server) =>
        Assert.Equal(
            ExitCodes.Done, await server.Services.GetRequiredService<VerbRunner>().RunAsync(Size, new ConsoleOutput(), Cancellation));

    private static async Task<string> FingerprintAsync(HubServer server)
    {
        await using var db = Context(server);
        var posts = await db.Posts.OrderBy(post => post.Id)
            .Select(post => post.ThreadId + " " + post.Number + " " + post.AuthorId + " " + post.Body).ToListAsync(Cancellation);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', posts))));
    }
}
