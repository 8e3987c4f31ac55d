using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>The discussion of an item: begun with it, called like it, told of what becomes of it, closed with it.</summary>
[Trait("Category", "Slow")]
public sealed class ItemDiscussionTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_discussion_begins_when_its_item_appears_with_both_titles(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var (author, section) = (await hub.CoordinatorAsync(), await hub.SectionAsync());
        var draft = await hub.ItemAsync(
            author, "announcement", new FieldValues { { CommonFields.Section, section } }, ItemTransition.Keep, "Нов прием");
        Assert.Null((await hub.StoredAsync(draft.Id)).ThreadId);

        await hub.SaveAsync(
            author, draft.Id, edit => edit with { Transition = ItemTransition.Publish, En = edit.En with { Title = "New hours" } });

        await using var db = await hub.ReadAsync();
        var thread = await db.Threads.SingleAsync(row => row.SubjectId == draft.Id, TestContext.Current.CancellationToken);
        Assert.Equal(
            (thread.Id, "Нов прием", "New hours", "bg"),
            ((await hub.StoredAsync(draft.Id)).ThreadId, thread.Title, thread.OtherTitle, thread.LanguageCode));
        using var visitor = await hub.VisitAsync();
        using var reader = await hub.VisitAsync(language: "en");
        Assert.Contains("Нов прием", (await visitor.MainAsync($"forum/{section}")).Words, StringComparison.Ordinal);
        Assert.Contains("New hours", (await reader.MainAsync($"forum/{section}")).Words, StringComparison.Ordinal);
        var page = await reader.MainAsync($"forum/threads/{thread.Id}");
        Assert.Contains("New hours", page.QuerySelector("#thread-subject .item-card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Накратко.", page.QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_discussion_is_told_what_becomes_of_its_item(DatabaseEngine engine)
    {
        await using var clocked = await ClockedHub.StartAsync(engine);
        var hub = clocked.Hub;
        var author = await hub.CoordinatorAsync();
        var fields = new FieldValues { { CommonFields.Section, await clocked.SectionAsync() }, { CommonFields.ClosesThread, true } };
        var item = await hub.ItemAsync(author, "announcement", fields);
        Task<ItemWriteResult> EditAsync(TestPerson editor, string body, bool isMinor = false) =>
            hub.SaveAsync(editor, item.Id, input => input with { Bg = input.Bg with { Body = body }, IsMinor = isMinor });

        await EditAsync(author, "Едно.");
        clocked.Clock.Advance(TimeSpan.FromMinutes(14));
        await EditAsync(author, "Две.");
        await EditAsync(author, "Две!", isMinor: true);
        Assert.Equal([ThreadEventKind.SubjectEdited], await LinesAsync(hub, item.Id));
        await EditAsync(await hub.CoordinatorOfAsync(author.Reader.OrganisationId), "Три.");
        clocked.Clock.Advance(TimeSpan.FromMinutes(16));
        await EditAsync(author, "Четири.");
        Assert.Equal(Enumerable.Repeat(ThreadEventKind.SubjectEdited, 3), await LinesAsync(hub, item.Id));

        await hub.ActAsync(author, item.Id, ItemTransition.Archive);
        Assert.Equal((ThreadEventKind.SubjectClosed, true), await EndAsync(hub, item.Id));
        await hub.ActAsync(author, item.Id, ItemTransition.Publish);
        Assert.Equal((ThreadEventKind.SubjectReopened, false), await EndAsync(hub, item.Id));
        await hub.SaveAsync(author, item.Id, input => (input with { IsMinor = true }).With(CommonFields.ExpiresAt, "2026-03-03T12:00"));
        clocked.Clock.Advance(TimeSpan.FromHours(25));
        await clocked.WaitAsync(db => db.Items.AnyAsync(row => row.Id == item.Id && row.State == ItemState.Expired), "the end of the item");
        Assert.Equal((ThreadEventKind.SubjectExpired, true), await EndAsync(hub, item.Id));
        await hub.SaveAsync(
            author, item.Id,
            input => (input with { IsMinor = true, Transition = ItemTransition.Publish }).With(CommonFields.ExpiresAt, null));
        Assert.Equal((ThreadEventKind.SubjectReopened, false), await EndAsync(hub, item.Id));
        await hub.ActAsync(author, item.Id, ItemTransition.Hide);
        Assert.Equal((ThreadEventKind.SubjectClosed, true), await EndAsync(hub, item.Id));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_discussion_that_is_not_to_close_stays_open_and_bears_the_items_name(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", new FieldValues { { CommonFields.Section, await hub.SectionAsync() } });

        await hub.SaveAsync(author, item.Id, input => input with { Bg = input.Bg with { Title = "Друго име" }, IsMinor = true });
        Assert.Equal(("Друго име", "Trial"), await TitlesAsync(hub, item.Id));
        await hub.SaveAsync(author, item.Id, input => input with { En = input.En with { Title = "Another name" } });
        Assert.Equal(("Друго име", "Another name"), await TitlesAsync(hub, item.Id));
        await hub.SaveAsync(author, item.Id, input => input with { En = TextInput.Empty });
        Assert.Equal(("Друго име", null), await TitlesAsync(hub, item.Id));
        await hub.ActAsync(author, item.Id, ItemTransition.Archive);

        Assert.Equal((ThreadEventKind.SubjectClosed, false), await EndAsync(hub, item.Id));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_item_whose_discussion_cannot_begin_does_not_appear(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(
            author, "announcement", new FieldValues { { CommonFields.Section, "nothing" } }, ItemTransition.Keep);

        await Assert.ThrowsAsync<RefusalException>(() => hub.ActAsync(author, item.Id, ItemTransition.Publish));

        var kept = await hub.StoredAsync(item.Id);
        Assert.Equal((ItemState.Draft, item.Version, null, null), (kept.State, kept.Version, kept.PublishedAt, kept.ThreadId));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_hidden_item_is_nowhere_to_be_found(DatabaseEngine engine)
    {
        const string Title = "Да се махне";
        var hub = await servers.OnAsync(engine);
        var (author, section) = (await hub.CoordinatorAsync(), await hub.SectionAsync());
        var item = await hub.ItemAsync(
            author, "announcement", new FieldValues { { CommonFields.Section, section }, { "urgent", true } }, title: Title);
        var thread = (await hub.StoredAsync(item.Id)).ThreadId!.Value;
        using var visitor = await hub.VisitAsync();
        string[] places =
        [
            "announcements", "feeds/announcements.atom", "/sitemap.xml",
            $"/api/v1/announcements?organisation={author.Reader.OrganisationId}", ""
        ];
        foreach (var place in places)
        {
            Assert.Contains($"announcements/{item.Id}", (await visitor.OpenAsync(place)).Text, StringComparison.Ordinal);
        }

        Assert.NotNull((await visitor.MainAsync($"forum/threads/{thread}")).QuerySelector("#thread-subject .item-card"));
        await hub.ActAsync(author, item.Id, ItemTransition.Hide);

        foreach (var place in places)
        {
            Assert.DoesNotContain($"announcements/{item.Id}", (await visitor.OpenAsync(place)).Text, StringComparison.Ordinal);
        }

        Assert.Null((await visitor.MainAsync($"forum/threads/{thread}")).QuerySelector("#thread-subject .item-card"));
        Assert.Equal((404, 404), ((await visitor.OpenAsync(
            $"announcements/{item.Id}/x")).Status, (await visitor.OpenAsync($"/api/v1/announcements/{item.Id}")).Status));
        using var own = await hub.VisitAsync(author);
        Assert.Contains(Title, (await own.MainAsync($"announcements/{item.Id}")).TextContent, StringComparison.Ordinal);
    }

    private static async Task<List<ThreadEventKind>> LinesAsync(HubServer hub, long item)
    {
        await using var db = await hub.ReadAsync();
        var thread = await db.Threads.SingleAsync(row => row.SubjectId == item);
        return await db.ThreadEvents.Where(line => line.ThreadId == thread.Id)
            .OrderBy(line => line.Id)
            .Select(line => line.Kind)
            .ToListAsync();
    }

    private static async Task<(ThreadEventKind Last, bool IsLocked)> EndAsync(HubServer hub, long item)
    {
        var lines = await LinesAsync(hub, item);
        await using var db = await hub.ReadAsync();
        return (lines[^1], (await db.Threads.SingleAsync(row => row.SubjectId == item)).IsLocked);
    }

    private static async Task<(string, string?)> TitlesAsync(HubServer hub, long item)
    {
        await using var db = await hub.ReadAsync();
        var thread = await db.Threads.SingleAsync(row => row.SubjectId == item);
        return (thread.Title, thread.OtherTitle);
    }
}
