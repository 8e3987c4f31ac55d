using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Register;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Tests.CalendarImport;
using BgImigranti.Hub.Tests.Safety.Rights;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>A hub full of demo content and one that is still empty, with people to look at them.</summary>
public sealed class CrawledHub : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Unlimited = new() { ["Hub:Limits:Enabled"] = "false" };

    private readonly Dictionary<PersonRole, RightsAsker> _askers = [];

    /// <summary>The hub with the demo content.</summary>
    public HubServer Full { get; private set; } = null!;

    /// <summary>A hub as it is on the first day.</summary>
    public HubServer Empty { get; private set; } = null!;

    /// <summary>Address of the page that makes the first administrator of <see cref="Empty"/>, below the language.</summary>
    public string SetUp { get; private set; } = "";

    /// <summary>A post of the member, edited, so that it has a history.</summary>
    public PostResult Edited { get; private set; } = null!;

    /// <summary>Address of the editor of an event for which people register, below the language.</summary>
    public string EventEditor { get; private set; } = "";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var withDemo = new Dictionary<string, string?>(Unlimited) { ["Hub:Demo"] = "true" };
        Full = await HubServer.StartAsync(DatabaseEngine.Sqlite, withDemo, new HubVariation { Services = BrokenOnDemand.Add });
        Empty = await HubServer.StartAsync(DatabaseEngine.Sqlite, Unlimited);
        SetUp = await Empty.Services.GetRequiredService<SetUpLink>().IssueAsync(CancellationToken.None) ?? "";
        await FillAsync();
    }

    /// <summary>Somebody of this role, signed in to <see cref="Full"/>.</summary>
    public async Task<RightsAsker> AskerAsync(PersonRole role)
    {
        if (!_askers.TryGetValue(role, out var asker))
        {
            _askers[role] = asker = await RightsAsker.ArriveAsync(Full, role);
        }

        return asker;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var asker in _askers.Values)
        {
            asker.Dispose();
        }

        await Full.DisposeAsync();
        await Empty.DisposeAsync();
    }

    /// <summary>What the demo content has not: an edited post, a hidden one, an unread thread, a key of a program.</summary>
    private async Task FillAsync()
    {
        var member = (await AskerAsync(PersonRole.Member)).Person!;
        var moderator = (await AskerAsync(PersonRole.Moderator)).Person!;
        var services = Full.Services;
        await using var db = await services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        EventEditor = PublishingLinks.Edit(
            await db.Events.Where(item => item.HasRegistration && item.State == ItemState.Published).Select(item => item.Id).FirstAsync());
        var section = await db.Sections.Where(row => !row.IsRestricted).Select(row => row.Slug).FirstAsync();
        var input = new ThreadInput(
            section, "Кой превежда в Харманли?", "Търсим **преводач** от фарси.\n\n- за вторник\n- за четвъртък", "bg", null);
        Edited = await services.GetRequiredService<ForumWriter>().StartThreadAsync(member.Reader, input, CancellationToken.None);
        var editing = services.GetRequiredService<PostEditor>();
        await editing.EditAsync(
            member.Reader,
            Edited.PostId,
            new EditInput("Търсим **преводач** от фарси и урду.\n\n- за вторник", 1, null),
            CancellationToken.None);
        var hidden = await Full.ReplyAsync(member, Edited.ThreadId, "Това ще се скрие.");
        await services.GetRequiredService<ForumModeration>()
            .ChangePostAsync(moderator.Reader, hidden.PostId, hide: true, "Повтаря горната публикация.", CancellationToken.None);
        await FillCalendarAsync();
        await Full.ReplyAsync(moderator, Edited.ThreadId, "Попитайте в [информационния център](https://example.org/bg).");
    }

    /// <summary>An external calendar of which everything can be said: a fault, an event that is gone, one that was edited here.</summary>
    private async Task FillCalendarAsync()
    {
        var calendar = await ExternalCalendar.BuildAsync(Full);
        var gone = ExternalCalendar.Event("gone@town", "SUMMARY:Ден на отворените врати", "DTSTART:20280310T100000Z");
        await calendar.TakeAsync(ExternalCalendar.Tuesdays(), gone);
        await Full.SaveAsync(
            calendar.Coordinator,
            (await calendar.EventAsync("tuesdays@town")).Id,
            input => input with { Bg = input.Bg with { Title = "Говорете с нас" } });
        await calendar.TakeAsync(
            ExternalCalendar.Tuesdays(),
            ExternalCalendar.Event("zone@town", "SUMMARY:Среща", "DTSTART;TZID=Europe/Plovdiv:20270310T100000"));
    }
}
