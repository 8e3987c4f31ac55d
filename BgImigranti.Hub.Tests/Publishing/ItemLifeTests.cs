using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>How items appear and end: by the clock, by another person's eyes, and not before they may.</summary>
[Trait("Category", "Slow")]
public sealed class ItemLifeTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_scheduled_item_appears_and_expires_by_itself_on_open_pages(DatabaseEngine engine)
    {
        await using var clocked = await ClockedHub.StartAsync(engine);
        var hub = clocked.Hub;
        var author = await hub.CoordinatorAsync();
        var fields = new FieldValues
        {
        { CommonFields.PublishAt, "2026-03-02T12:00" },
        { CommonFields.ExpiresAt, "2026-03-02T13:00" },
        { "urgent", true }
        };
        var item = await hub.ItemAsync(author, "announcement", fields, ItemTransition.Schedule, "Отваряме по-рано");
        Assert.Equal(ItemState.Scheduled, item.State);
        await using var socket = await hub.SocketAsync();
        await socket.FollowAsync("announcements", -1);
        await using var band = await hub.SocketAsync();
        await band.FollowAsync(LiveStreams.Urgent, -1);

        clocked.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(ItemState.Scheduled, (await hub.StoredAsync(item.Id)).State);
        clocked.Clock.Advance(TimeSpan.FromMinutes(1));
        await IsInStateAsync(clocked, item.Id, ItemState.Published);

        var listed = await HearAsync(socket, PublishingKinds.ItemListed);
        Assert.Equal("append", listed.Action);
        Assert.Contains("Отваряме по-рано", listed.Html, StringComparison.Ordinal);
        Assert.Contains("Отваряме по-рано", (await band.NextAsync(Eventually.Patience)).Html, StringComparison.Ordinal);

        clocked.Clock.Advance(TimeSpan.FromHours(1));
        await IsInStateAsync(clocked, item.Id, ItemState.Expired);

        Assert.Equal($"item-{item.Id}", (await HearAsync(socket, PublishingKinds.ItemUnlisted)).Target);
        Assert.DoesNotContain("Отваряме", (await band.NextAsync(Eventually.Patience)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_was_to_appear_and_end_while_the_hub_was_off_does_not_appear(DatabaseEngine engine)
    {
        await using var clocked = await ClockedHub.StartAsync(engine);
        var hub = clocked.Hub;
        var author = await hub.CoordinatorAsync();
        var fields = new FieldValues { { CommonFields.PublishAt, "2026-03-02T12:00" }, { CommonFields.ExpiresAt, "2026-03-02T13:00" } };
        var over = await hub.ItemAsync(author, "announcement", fields, ItemTransition.Schedule);
        var late = await hub.ItemAsync(
            author, "announcement", new FieldValues { { CommonFields.PublishAt, "2026-03-02T12:00" } }, ItemTransition.Schedule);
        var address = hub.Address.ToString().TrimEnd('/');

        await hub.StopAsync();
        clocked.Clock.Advance(TimeSpan.FromHours(3));
        await hub.StartAsync(address);
        await IsInStateAsync(clocked, over.Id, ItemState.Draft);
        await IsInStateAsync(clocked, late.Id, ItemState.Published);

        Assert.Null((await hub.StoredAsync(over.Id)).PublishedAt);
        Assert.Equal(clocked.Clock.GetUtcNow().UtcDateTime, (await hub.StoredAsync(late.Id)).PublishedAt!.Value, TimeSpan.FromMinutes(5));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task In_an_organisation_that_reviews_another_person_publishes(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var colleague = await hub.CoordinatorOfAsync(author.Reader.OrganisationId);
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(
            async scope => (await scope.Db.Organisations.SingleAsync(
                row => row.Id == author.Reader.OrganisationId, CancellationToken.None)).ReviewsItems = true,
            CancellationToken.None);
        var later = new FieldValues { { CommonFields.PublishAt, "2100-01-01T12:00" } };

        var published = await hub.ItemAsync(author, "announcement", []);
        var scheduled = await hub.ItemAsync(author, "announcement", later, ItemTransition.Schedule);
        Assert.Equal((ItemState.Review, ItemState.Review), (published.State, scheduled.State));
        Assert.Equal(ItemState.Review, (await hub.ActAsync(author, published.Id, ItemTransition.Publish)).State);

        Assert.Equal(ItemState.Published, (await hub.ActAsync(colleague, published.Id, ItemTransition.Publish)).State);
        Assert.Equal(ItemState.Scheduled, (await hub.ActAsync(colleague, scheduled.Id, ItemTransition.Schedule)).State);

        // What is public already, its people change without asking; an administrator needs nobody.
        Assert.Equal(
            ItemState.Published,
            (await hub.SaveAsync(author, published.Id, input => input with { Bg = input.Bg with { Body = "Друго." } })).State);
        await hub.ActAsync(author, published.Id, ItemTransition.Archive);
        Assert.Equal(ItemState.Published, (await hub.ActAsync(author, published.Id, ItemTransition.Publish)).State);
        var again = await hub.ItemAsync(author, "announcement", []);
        Assert.Equal(
            ItemState.Published,
            (await hub.ActAsync(await hub.PersonAsync(PersonRole.Administrator), again.Id, ItemTransition.Publish)).State);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_urgent_announcement_appears_in_both_languages_or_promises_the_other(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", new FieldValues { { "urgent", true } }, ItemTransition.Keep);
        await hub.SaveAsync(author, item.Id, input => input with { En = TextInput.Empty });

        foreach (var transition in (ItemTransition[])[ItemTransition.Publish, ItemTransition.Schedule])
        {
            var refusal = await Assert.ThrowsAsync<RefusalException>(
                () => hub.SaveAsync(
                    author, item.Id, input => (input with { Transition = transition }).With(CommonFields.PublishAt, "2100-01-01T12:00")));
            Assert.Equal(("urgent-needs-both", 422), (refusal.Code, refusal.StatusCode));
        }

        Assert.Equal(
            "urgent-needs-both",
            (await Assert.ThrowsAsync<RefusalException>(() => hub.ActAsync(author, item.Id, ItemTransition.Publish))).Code);
        Assert.Equal(ItemState.Draft, (await hub.StoredAsync(item.Id)).State);

        var promised = await hub.SaveAsync(
            author, item.Id, input => (input with { Transition = ItemTransition.Publish }).With("translation-due", "2100-01-01T12:00"));
        Assert.Equal(ItemState.Published, promised.State);

        // Neither the promise nor the last translation can be taken away from what stands there.
        var broken = await Assert.ThrowsAsync<RefusalException>(
            () => hub.SaveAsync(author, item.Id, input => input.With("translation-due", null)));
        Assert.Equal("urgent-needs-both", broken.Code);
        await hub.SaveAsync(author, item.Id, input => (input with { En = input.Bg }).With("translation-due", null));
        Assert.Equal("urgent-needs-both", (await Assert.ThrowsAsync<RefusalException>(
            () => hub.SaveAsync(author, item.Id, input => input with { En = TextInput.Empty }))).Code);
    }

    private static Task IsInStateAsync(ClockedHub clocked, long id, ItemState state) =>
        clocked.WaitAsync(db => db.Items.AnyAsync(item => item.Id == id && item.State == state), $"item {id} to be {state}");

    private static async Task<LiveChangeMessage> HearAsync(HubSocket socket, string kind)
    {
        while (true)
        {
            if (await socket.NextAsync(Eventually.Patience) is var change && change.Kind == kind)
            {
                return change;
            }
        }
    }
}
