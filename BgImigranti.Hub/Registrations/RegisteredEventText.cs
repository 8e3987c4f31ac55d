using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations;

/// <summary>What e-mails say about an event, in either language.</summary>
internal sealed record RegisteredEventText
{
    private Dictionary<string, string> Titles { get; init; } = [];

    private string SourceCode { get; init; } = "";

    private (string Bg, string En) Organisation { get; init; }

    private long EventId { get; init; }

    /// <summary>The title in the current language, or else in that of the source.</summary>
    public string Title => Titles.GetValueOrDefault(TitleCode) ?? "";

    /// <summary>The language the title is in.</summary>
    public string TitleCode => Titles.ContainsKey(Language.Current.Code) ? Language.Current.Code : SourceCode;

    /// <summary>The organiser in the current language.</summary>
    public string Organiser => Language.Current == Language.English ? Organisation.En : Organisation.Bg;

    /// <summary>Address of the event's page in the current language.</summary>
    public string Page => PublishingLinks.Item(EventsRubric.PathName, EventId, Title);

    /// <summary>Reads them inside an operation or outside.</summary>
    public static async Task<RegisteredEventText> ReadAsync(HubDbContext db, CalendarEvent item, CancellationToken cancellation)
    {
        var titles = await db.ItemTranslations.AsNoTracking()
            .Where(text => text.ItemId == item.Id)
            .ToDictionaryAsync(text => text.LanguageCode, text => text.Title, cancellation);
        var organisation = await db.Organisations.AsNoTracking().Where(row => row.Id == item.OrganisationId)
            .Select(row => new { row.NameBg, row.NameEn }).FirstAsync(cancellation);
        return new RegisteredEventText
        {
            Titles = titles,
            SourceCode = item.SourceLanguageCode,
            Organisation = (organisation.NameBg, organisation.NameEn),
            EventId = item.Id,
        };
    }

    /// <summary>Place and address of a date in the current language, or else in the other; empty when there is none.</summary>
    public static string Place(CalendarEvent item, Occurrence occurrence)
    {
        var place = new EventWithOccurrence(occurrence, item).Place;
        var town = Towns.Find(occurrence.Town ?? item.Town)?.Name ?? "";
        return town.Length == 0 || place.Contains(town, StringComparison.Ordinal) ? place : place.Length == 0 ? town : $"{town}, {place}";
    }
}
