using System.Net;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Operations.Demo;
using BgImigranti.Hub.Operations.Demo.Installation;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Operations;

[Trait("Category", "Slow")]
public sealed class DemoInstallationTests
{
    private static readonly Dictionary<string, string?> Demo = new() { ["Hub:Demo"] = "true" };

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_empty_installation_is_filled_completely_and_once(DatabaseEngine engine)
    {
        await using var server = await HubServer.StartAsync(engine, Demo);
        var first = await CountAsync(server);
        Assert.Equal(await WantedAsync(), first);
        await server.RestartAsync();
        Assert.Equal(first, await CountAsync(server));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Counters_and_times_are_those_of_the_posts(DatabaseEngine engine)
    {
        await using var server = await HubServer.StartAsync(engine, Demo);
        await using var db = Context(server);
        await ForumCounters.AssertRightAsync(db);
        var now = DateTime.SpecifyKind(TimeProvider.System.GetUtcNow().DateTime, DateTimeKind.Utc);
        Assert.Equal(0, await db.Posts.CountAsync(post => post.CreatedAt > now, TestContext.Current.CancellationToken));
        var pinned = await db.Threads.CountAsync(thread => thread.IsPinned, TestContext.Current.CancellationToken);
        Assert.Equal(
            pinned, await db.ThreadEvents.CountAsync(line => line.Kind == ThreadEventKind.Pinned, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Pictures_of_the_galleries_are_there_for_everybody(DatabaseEngine engine)
    {
        await using var server = await HubServer.StartAsync(engine, Demo);
        await using var db = Context(server);
        using var visitor = server.Client();
        var pictures = await db.ItemFiles.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal((await DemoContent.ItemsAsync()).Sum(item => item.Pictures.Count), pictures.Count);
        foreach (var picture in pictures)
        {
            Assert.Equal(await db.Items.Where(item => item.Id == picture.ItemId).Select(item => item.PublishedAt).SingleAsync(
                TestContext.Current.CancellationToken), picture.AddedAt);
            await AssertServedAsync(db, visitor, picture.Hash, picture.Name, width: 1200);
            await AssertServedAsync(db, visitor, picture.ThumbnailHash!, picture.Name, width: 480);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Events_that_are_over_come_in_as_expired_and_the_others_stand_in_the_calendar(DatabaseEngine engine)
    {
        await using var server = await HubServer.StartAsync(engine, Demo);
        await using var db = Context(server);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var events = await db.Events.ToListAsync(TestContext.Current.CancellationToken);
        var days = await db.EventDays.Select(day => day.EventId).Distinct().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal((await DemoContent.ItemsAsync()).Count(item => item.Path == EventsRubric.PathName), events.Count);
        Assert.Equal(3, events.Count(item => item.State == ItemState.Expired));
        Assert.All(events, item => Assert.Equal(item.IsPublic && item.ExpiresAt <= now, item.State == ItemState.Expired));
        Assert.Equal(events.Where(item => item.IsPublic).Select(item => item.Id).Order(), days.Order());
        var travelling = Assert.Single(events, item => item.Stops.Length > 0);
        var towns = await db.EventDates.Where(occurrence => occurrence.EventId == travelling.Id)
            .OrderBy(occurrence => occurrence.StartUtc)
            .Select(occurrence => occurrence.Town)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["haskovo", "stambolovo", "harmanli", "svilengrad"], towns);
        var partner = await db.Organisations.SingleAsync(
            organisation => organisation.Key == "maritsa", TestContext.Current.CancellationToken);
        Assert.Equal([partner.Id], travelling.CoOrganisers);
        Assert.Equal([ItemState.Draft, ItemState.Scheduled], events.Where(item => !item.IsPublic).Select(item => item.State).Order());
    }

    [Fact]
    public async Task Without_demo_there_are_sections_and_nobody()
    {
        await using var server = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        Assert.Equal(
            (await WantedAsync()) with { Organisations = 0, People = 0, Threads = 0, Posts = 0, Items = 0 }, await CountAsync(server));
    }

    [Fact]
    public async Task Somebody_elses_installation_is_left_alone()
    {
        await using var server = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        await server.PersonAsync();
        await server.Services.GetRequiredService<DemoInstallation>().FillAsync(canSignIn: false, TestContext.Current.CancellationToken);
        Assert.Equal(
            (await WantedAsync()) with { Organisations = 0, People = 1, Threads = 0, Posts = 0, Items = 0 }, await CountAsync(server));
    }

    [Fact]
    public async Task Development_lists_its_people_and_Production_shuts_them_out()
    {
        using var folder = new DataFolder();
        await using (var hub = await HubProcess.ServeAsync(
            folder.Root, new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" }))
        {
            await hub.UntilAsync(
                () => hub.Output.Any(line => line.Contains("maria@demo.bgimigranti.example", StringComparison.Ordinal)),
                "the demo people are printed");
            using var client = new HttpClient { BaseAddress = hub.Address };
            var page = await client.GetStringAsync(new Uri("en/account/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
            var text = Markup.Parse(page).TextContent; // The address may hold places where a narrow page breaks it.
            Assert.Contains("maria@demo.bgimigranti.example", text, StringComparison.Ordinal);
            Assert.Contains(DemoPeople.SharedPassword, page, StringComparison.Ordinal);
            Assert.Equal(0L, folder.Ask("SELECT COUNT(*) FROM People WHERE PasswordHash IS NULL"));
            await hub.TerminateAsync();
        }

        await using var production = await HubProcess.ServeAsync(folder.Root);
        Assert.Equal(0L, folder.Ask("SELECT COUNT(*) FROM People WHERE PasswordHash IS NOT NULL"));
        await production.UntilAsync(
            () => production.Output.Any(line => line.Contains("/bg/account/set-up?token=", StringComparison.Ordinal)),
            "the set-up link is printed");
        Assert.DoesNotContain(production.Output, line => line.Contains("demo.bgimigranti", StringComparison.Ordinal));
    }

    private static HubDbContext Context(HubServer server) =>
        server.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();

    private static async Task AssertServedAsync(HubDbContext db, HttpClient visitor, string hash, string name, int width)
    {
        var stored = await db.StoredFiles.SingleAsync(file => file.Hash == hash);
        Assert.Equal((width, width * 3 / 4), (stored.Width, stored.Height));
        using var answer = await visitor.GetAsync(new Uri("bg/" + FilesLinks.File(hash, name), UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "image/webp"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(stored.Length, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    private static async Task<Counts> CountAsync(HubServer server)
    {
        await using var db = Context(server);
        return new Counts(
            await db.Sections.CountAsync(), await db.Organisations.CountAsync(), await db.People.CountAsync(),
            await db.Threads.CountAsync(), await db.Posts.CountAsync(), await db.Items.CountAsync());
    }

    private static async Task<Counts> WantedAsync()
    {
        var threads = await DemoContent.ThreadsAsync();
        var items = await DemoContent.ItemsAsync();

        // What is shared in a section begins a discussion there, once it is out; with one post.
        var discussed = items.Count(item => item.Facts.ContainsKey("section") && item.State is "published" or "archived");
        return new Counts(
            (await DemoContent.SectionsAsync()).Count, (await DemoContent.OrganisationsAsync()).Count,
            (await DemoContent.PeopleAsync()).Count,
            threads.Count + discussed, threads.Sum(thread => thread.Posts.Count) + discussed, items.Count);
    }

    private sealed record Counts(int Sections, int Organisations, int People, int Threads, int Posts, int Items);
}
