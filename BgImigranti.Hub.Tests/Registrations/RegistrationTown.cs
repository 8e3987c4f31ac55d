using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Registrations.Desk;
using BgImigranti.Hub.Registrations.Writing;
using BgImigranti.Hub.Tests.Events;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Registrations;

/// <summary>An event with seats, and people who want them.</summary>
internal sealed class RegistrationTown
{
    private RegistrationTown(HubServer hub, TestPerson author, long eventId, Occurrence occurrence) =>
        (Hub, Author, EventId, Date) = (hub, author, eventId, occurrence);

    public HubServer Hub { get; }

    /// <summary>A coordinator of the organisation that holds it.</summary>
    public TestPerson Author { get; }

    public long EventId { get; }

    /// <summary>Its first date, as it was computed.</summary>
    public Occurrence Date { get; }

    public RegistrationListKey List => new(EventId, Date.Id);

    public RegistrationService Writing => Hub.Services.GetRequiredService<RegistrationService>();

    public static async Task<RegistrationTown> BuildAsync(HubServer hub, int? seats, string start =
        "2027-05-10T18:00", string end = "2027-05-10T20:00", params (string Field, string Value)[] more)
    {
        var author = await hub.CoordinatorAsync();
        (string, string)[] fields = [("sign-up", "true"), ("seats", seats?.ToString(CultureInfo.InvariantCulture) ?? ""), .. more];
        var item = await hub.ItemAsync(author, "event", TestEvents.At(start, end, fields));
        return new RegistrationTown(hub, author, item.Id, (await TestEvents.DatesAsync(hub, item.Id))[0]);
    }

    /// <summary>The same event at another of its dates.</summary>
    public RegistrationTown At(Occurrence occurrence) => new(Hub, Author, EventId, occurrence);

    /// <summary>The same around an event that is there already.</summary>
    public static async Task<RegistrationTown> AroundAsync(HubServer hub, TestPerson author, long eventId) =>
        new(hub, author, eventId, (await TestEvents.DatesAsync(hub, eventId))[0]);

    /// <summary>Somebody wants to come.</summary>
    public RegistrationRequest Order(string email, int seats = 1, Language? language = null) => new()
    {
        EventId = EventId,
        OccurrenceId = Date.Id,
        Name = "Олена Ковал",
        Email = email,
        Phone = null,
        Seats = seats,
        Language = language ?? Language.Bulgarian,
    };

    /// <summary>The same by telephone.</summary>
    public RegistrationRequest OrderByPhone(string phone) => Order("") with { Email = null, Phone = PhoneNumber.TryRead(phone) };

    public Task<RegistrationResult> RegisterAsync(RegistrationRequest request) =>
        Writing.RegisterAsync(request, CancellationToken.None);

    public Task<RegistrationResult> RegisterAsync(string email, int seats = 1) => RegisterAsync(Order(email, seats));

    /// <summary>Everybody who asked, in the order in which they came.</summary>
    public async Task<IReadOnlyList<EventRegistration>> PeopleAsync()
    {
        await using var db = Read();
        return await db.Registrations.AsNoTracking()
            .Where(registration => registration.OccurrenceId == Date.Id)
            .OrderBy(registration => registration.Id)
            .ToListAsync();
    }

    public async Task<EventRegistration> PersonAsync(RegistrationResult result) =>
        (await PeopleAsync()).Single(registration => registration.Id == result.RegistrationId);

    public async Task<int> SeatsTakenAsync() =>
        (await TestEvents.DatesAsync(Hub, EventId)).Single(occurrence => occurrence.Id == Date.Id).RegisteredCount;

    /// <summary>Keys of the mails to somebody, without what they begin with, that were not replaced by newer ones.</summary>
    public async Task<IReadOnlyList<string>> MailKeysAsync(RegistrationResult result) =>
        [.. (await MailsAsync(result)).Select(mail => mail.Key.Split('/', 3)[2])];

    public async Task<IReadOnlyList<OutgoingEmail>> MailsAsync(RegistrationResult result)
    {
        await using var db = Read();
        var prefix = string.Create(CultureInfo.InvariantCulture, $"sign-up/{result.RegistrationId}/");
        return await db.OutgoingEmails.AsNoTracking()
            .Where(mail => mail.Key.StartsWith(prefix) && mail.SupersededAt == null)
            .OrderBy(mail => mail.Id)
            .ToListAsync();
    }

    public HubDbContext Read() => Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();

    /// <summary>An address that nobody has.</summary>
    public static string NewEmail() => $"{Guid.NewGuid():N}@example.org";
}
