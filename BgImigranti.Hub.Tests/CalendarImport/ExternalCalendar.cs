using System.Text;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.CalendarImport;
using BgImigranti.Hub.CalendarImport.Reading;
using BgImigranti.Hub.CalendarImport.Writing;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Tests.Events;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.CalendarImport;

/// <summary>An external calendar, the administrator who set it up, and a coordinator of the organisation whose events it brings.</summary>
internal sealed class ExternalCalendar
{
    private ExternalCalendar(HubServer hub, TestPerson coordinator, Reader administrator, long id) =>
        (Hub, Coordinator, Administrator, Id) = (hub, coordinator, administrator, id);

    public HubServer Hub { get; }

    public TestPerson Coordinator { get; }

    public Reader Administrator { get; }

    public long Id { get; }

    public CalendarSourcesService Service => Hub.Services.GetRequiredService<CalendarSourcesService>();

    public static async Task<ExternalCalendar> BuildAsync(HubServer hub, CalendarSourceInput? input = null)
    {
        var coordinator = await hub.CoordinatorAsync();
        var administrator = await AdministratorAsync(hub);
        var source = (input ?? Draft) with { OrganisationId = coordinator.Reader.OrganisationId };
        var id = await hub.Services.GetRequiredService<CalendarSourcesService>().CreateAsync(administrator, source, CancellationToken.None);
        return new ExternalCalendar(hub, coordinator, administrator, id);
    }

    /// <summary>What it is unless a test says otherwise: Bulgarian, of Varna, published at once.</summary>
    public static CalendarSourceInput Draft { get; } = new()
    {
        Name = "Календар на общината",
        LanguageCode = "bg",
        Town = "varna",
        Category = "meeting",
        PublishesAtOnce = true
    };

    public static async Task<Reader> AdministratorAsync(HubServer hub, string? email = null)
    {
        var person = new NewPerson(
            email ?? $"{Guid.NewGuid():N}@example.org", "Мария Колева")
        { Password = HubServer.Password, Role = PersonRole.Administrator };
        var id = await hub.Services.GetRequiredService<PeopleService>().AddAsync(person, CancellationToken.None);
        return new Reader(id, PersonRole.Administrator, null, "Мария Колева");
    }

    /// <summary>A file with these events.</summary>
    public static string File(params IEnumerable<string> events) =>
        string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//BG", .. events, "END:VCALENDAR", ""]);

    /// <summary>An event with these lines.</summary>
    public static string Event(string uid, params IEnumerable<string> lines) =>
        string.Join("\r\n", ["BEGIN:VEVENT", $"UID:{uid}", "DTSTAMP:20260101T000000Z", .. lines, "END:VEVENT"]);

    /// <summary>Tuesdays at ten in Sofia, five times from 2 February 2027.</summary>
    public static string Tuesdays(params IEnumerable<string> more) => Event("tuesdays@town", [
        "SUMMARY:Говори с нас", "DTSTART;TZID=Europe/Sofia:20270202T100000", "DTEND;TZID=Europe/Sofia:20270202T120000",
        "RRULE:FREQ=WEEKLY;COUNT=5", .. more,
    ]);

    /// <summary>Another time, or a cancellation, of one of them.</summary>
    public static string Tuesday(string name, params IEnumerable<string> lines) =>
        Event("tuesdays@town", ["SUMMARY:Говори с нас", $"RECURRENCE-ID;TZID=Europe/Sofia:{name}", .. lines]);

    /// <summary>Takes a file and says what came of it.</summary>
    public async Task<ImportRow> TakeAsync(params string[] events)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(File(events)));
        Assert.True(await Service.TakeFileAsync(Administrator, Id, "town.ics", content, CancellationToken.None));
        return (await ViewAsync()).Imports[0];
    }

    public Task<SourceView> ViewAsync() => Hub.Services.GetRequiredService<CalendarSourceQueries>()
        .OneAsync(Administrator, Id, Hub.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, CancellationToken.None);

    /// <summary>The events that came from it, in the order in which they came.</summary>
    public async Task<IReadOnlyList<CalendarEvent>> EventsAsync(string? uid = null)
    {
        await using var db = await Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        var rows = db.ImportedEvents.Where(row => row.SourceId == Id && (uid == null || row.Uid == uid));
        return await db.Events.AsNoTracking().Where(item => rows.Any(row => row.EventId == item.Id)).OrderBy(item => item.Id).ToListAsync();
    }

    /// <summary>The one event of this name.</summary>
    public async Task<CalendarEvent> EventAsync(string uid) => Assert.Single(await EventsAsync(uid));

    /// <summary>What an event says in a language; null when it says nothing.</summary>
    public async Task<ItemTranslation?> TextAsync(long id, string language = "bg")
    {
        await using var db = await Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.ItemTranslations.AsNoTracking().SingleOrDefaultAsync(text => text.ItemId == id && text.LanguageCode == language);
    }

    public async Task<IReadOnlyList<Occurrence>> DatesAsync(string uid) => await TestEvents.DatesAsync(Hub, (await EventAsync(uid)).Id);
}
