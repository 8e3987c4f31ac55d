using System.Globalization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Events;

/// <summary>
/// Which events somebody wants to see: for pages, subscriptions and print alike. An unknown word asks for nothing in particular.
/// </summary>
public sealed record CalendarFilter
{
    public const string OrganisationField = "organisation";
    public const string TownField = "town";
    public const string CategoryField = "category";
    public const string LanguageField = "language";

    /// <summary>Everything.</summary>
    public static CalendarFilter All { get; } = new();

    /// <summary>Held by this organisation, alone or with others.</summary>
    public long? OrganisationId { get; init; }

    public PlaceName? Town { get; init; }

    public EventCategory? Category { get; init; }

    /// <summary>Held in this language, or interpreted into it.</summary>
    public SpokenLanguage? Spoken { get; init; }

    public bool IsEmpty => this == All;

    /// <summary>Reads what an address or a form says.</summary>
    public static CalendarFilter Read(string? organisation, string? town, string? category, string? language) => new()
    {
        OrganisationId = long.TryParse(organisation, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        Town = Towns.Find(town),
        Category = Codes.Find<EventCategory>(category),
        Spoken = SpokenLanguages.Find(language),
    };

    /// <summary>The days that are wanted.</summary>
    public IQueryable<OccurrenceDay> Of(IQueryable<OccurrenceDay> days)
    {
        var wanted = days;
        if (OrganisationId is { } organisation)
        {
            var sought = CodeList.Sought(organisation.ToString(CultureInfo.InvariantCulture));
            wanted = wanted.Where(day => day.OrganisationId == organisation || day.CoOrganiserIds.Contains(sought));
        }

        if (Town is { } town)
        {
            wanted = wanted.Where(day => day.Town == town.Code);
        }

        if (Category is { } category)
        {
            var code = Codes.For(category);
            wanted = wanted.Where(day => day.Category == code);
        }

        if (Spoken is { } spoken)
        {
            var sought = CodeList.Sought(spoken.Code);
            wanted = wanted.Where(day => day.LanguageCodes.Contains(sought));
        }

        return wanted;
    }

    /// <summary>The filter as fields of an address, in one order.</summary>
    public IEnumerable<(string Field, string Value)> Fields()
    {
        if (OrganisationId is { } organisation)
        {
            yield return (OrganisationField, organisation.ToString(CultureInfo.InvariantCulture));
        }

        if (Town is { } town)
        {
            yield return (TownField, town.Code);
        }

        if (Category is { } category)
        {
            yield return (CategoryField, Codes.For(category));
        }

        if (Spoken is { } spoken)
        {
            yield return (LanguageField, spoken.Code);
        }
    }
}
