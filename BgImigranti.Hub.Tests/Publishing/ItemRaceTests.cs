using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>Several people, or one impatient one, at the same item in the same instant.</summary>
public sealed class ItemRaceTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Of_two_who_publish_at_once_one_wins_and_the_other_hears_of_it(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var colleague = await hub.CoordinatorOfAsync(author.Reader.OrganisationId);
        var section = await hub.SectionAsync();
        for (var round = 0; round < 5; round++)
        {
            var item = await hub.ItemAsync(
                author, "announcement", new FieldValues { { CommonFields.Section, section } }, ItemTransition.Keep);
            var input = await hub.DraftOfAsync(author, item.Id) with { Transition = ItemTransition.Publish };

            var answers = await Task.WhenAll(new[] { (author, "Първи"), (colleague, "Втори") }.Select(pair => Task.Run(
                () => TryAsync(() => hub.SaveAsync(pair.Item1, item.Id, input with { Bg = new TextInput(pair.Item2, "", pair.Item2) })))));

            Assert.Equal(1, answers.Count(answer => answer is null));
            Assert.Equal(ItemWriter.Conflict, Assert.Single(answers, answer => answer is not null));
            await using var db = await hub.ReadAsync();
            var title = (await db.Threads.SingleAsync(row => row.SubjectId == item.Id, TestContext.Current.CancellationToken)).Title;
            Assert.Equal(answers[0] is null ? "Първи" : "Втори", title);
            var saved = await db.ItemRevisions.Where(row => row.ItemId == item.Id && row.LanguageCode == "bg").Select(row => row.Title)
                .ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(["Проба", title], saved);
            Assert.Equal(item.Version + 1, (await hub.StoredAsync(item.Id)).Version);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Acts_in_the_same_instant_begin_one_discussion(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(
            author, "announcement", new FieldValues { { CommonFields.Section, await hub.SectionAsync() } }, ItemTransition.Keep);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => hub.ActAsync(author, item.Id, ItemTransition.Publish))));

        await using var db = await hub.ReadAsync();
        Assert.Equal(1, await db.Threads.CountAsync(row => row.SubjectId == item.Id, TestContext.Current.CancellationToken));
        Assert.Equal(item.Version + 6, (await hub.StoredAsync(item.Id)).Version);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_double_click_makes_one_item_and_saves_once(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var rubric = hub.Services.GetRequiredService<Rubrics>().Of("announcement");
        var input = new ItemInput
        {
            SourceLanguageCode = "bg",
            Bg = new TextInput("Проба", "", "Текст."),
            En = new TextInput("Trial", "", "Text."),
            Key = "click"
        };
        var items = hub.Services.GetRequiredService<ItemWriter>();

        var made = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => items.CreateAsync(author.Reader, rubric, input, CancellationToken.None))));
        var id = Assert.Single(made.Select(result => result.Id).Distinct());
        var edit = input with { Version = made[0].Version, Key = "second click", Bg = new TextInput("Друго", "", "Текст.") };
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => hub.SaveAsync(author, id, edit))));

        Assert.Equal(made[0].Version + 1, Assert.Single(saved.Select(result => result.Version).Distinct()));
        await using var db = await hub.ReadAsync();
        Assert.Equal(
            1, await db.Items.CountAsync(row => row.OrganisationId == author.Reader.OrganisationId, TestContext.Current.CancellationToken));
        Assert.Equal(3, await db.ItemRevisions.CountAsync(row => row.ItemId == id, TestContext.Current.CancellationToken));

        // The same key with another wish is a mistake of the client, and is told so.
        await Assert.ThrowsAsync<IdempotencyMismatchException>(() => hub.SaveAsync(author, id, edit with { SourceLanguageCode = "en" }));
        await Assert.ThrowsAsync<IdempotencyMismatchException>(() => hub.SaveAsync(author, id, edit with { IsMinor = true }));
    }

    private static async Task<string?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusalException refusal)
        {
            return refusal.Code;
        }
    }
}
