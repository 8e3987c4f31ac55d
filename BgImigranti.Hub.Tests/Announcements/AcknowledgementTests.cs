using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Announcements;

/// <summary>Who has read an urgent announcement: asked of the network, and only where there is something to acknowledge.</summary>
public sealed class AcknowledgementTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Only_an_urgent_announcement_is_acknowledged_and_once_for_a_centre(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var (author, reader) = (await hub.CoordinatorAsync(), await hub.CoordinatorAsync("Иван Петров"));
        using var visit = await hub.VisitAsync(reader, language);
        using var colleague = await hub.VisitAsync(await hub.CoordinatorOfAsync(reader.Reader.OrganisationId), language);
        using var visitor = await hub.VisitAsync(language: language);
        var plain = await hub.ItemAsync(author, "announcement", []);
        var urgent = await hub.ItemAsync(author, "announcement", new FieldValues { { AnnouncementFields.Urgent, true } });

        Assert.Empty((await visit.MainAsync($"announcements/{plain.Id}")).QuerySelectorAll(".acknowledgements, form"));
        Assert.Empty((await visitor.MainAsync($"announcements/{urgent.Id}")).QuerySelectorAll("[id^=acknowledgements], form"));
        var page = await visit.OpenAsync((await visit.OpenAsync($"announcements/{urgent.Id}/x")).Location);
        Assert.Equal(303, (await visit.SendAsync(page, AnnouncementsLinks.Acknowledge(urgent.Id))).Status);
        Assert.Equal(303, (await visit.SendAsync(page, AnnouncementsLinks.Acknowledge(urgent.Id))).Status);

        Assert.Empty((await colleague.MainAsync($"announcements/{urgent.Id}")).QuerySelectorAll(".acknowledgements form"));
        await using var db = await hub.ReadAsync();
        Assert.Equal(
            1, await db.Acknowledgements.CountAsync(row => row.AnnouncementId == urgent.Id, TestContext.Current.CancellationToken));
        await hub.ActAsync(author, urgent.Id, ItemTransition.Archive);
        Assert.Empty((await visit.MainAsync($"announcements/{urgent.Id}")).QuerySelectorAll(".acknowledgements"));
    }
}
