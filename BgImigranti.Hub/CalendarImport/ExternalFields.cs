using System.Text.Json;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>
/// The fields in which a foreign event and ours are compared. What belongs together is one field: who moves an event here has said when it
/// is, and gets neither the hour nor the rule of the file.
/// </summary>
internal static class ExternalFields
{
    public const string Title = "title";
    public const string Text = "text";
    public const string Time = "time";
    public const string Town = "town";
    public const string Place = "place";
    public const string Status = "status";
    public const string Category = "category";
    public const string Email = "email";

    /// <summary>Dates of a series that are otherwise than the rest, in <see cref="ImportedEvent.KeptFields"/>.</summary>
    public const string Dates = "dates";

    /// <summary>All of them that stand in fields.</summary>
    public static readonly IReadOnlyList<string> OfFields = [Time, Town, Place, Status, Category, Email];

    private static readonly string[] TimeFields =
    [
        EventFields.Start, EventFields.End, EventFields.AllDay, EventFields.Zone, EventFields.Repeat, EventFields.RepeatEvery,
        EventFields.RepeatDays,
        EventFields.RepeatCount, EventFields.RepeatUntil, EventFields.RepeatRule, EventFields.Except, EventFields.Extra, EventFields.Stops,
    ];

    /// <summary>The fields of an event that a field stands for.</summary>
    public static IReadOnlyList<string> Fields(string field, string languageCode) => field switch
    {
        Time => TimeFields,
        Town => [EventFields.Town],
        Place => [languageCode == Language.English.Code ? EventFields.PlaceEn : EventFields.PlaceBg],
        Status => [EventFields.Status],
        Category => [EventFields.Category],
        Email => [EventFields.Email],
        _ => [],
    };

    /// <summary>What fields and texts say, by field.</summary>
    public static Dictionary<string, string> Values(FieldValues fields, TextInput text, string languageCode)
    {
        var values = OfFields.ToDictionary(field => field, field => string.Join('\n', Fields(field, languageCode)
            .Where(field => fields[field].Length > 0).Select(field => $"{field}={fields[field]}")), StringComparer.Ordinal);
        values[Title] = text.Title;
        values[Text] = text.Body;
        return values;
    }

    /// <summary>As it is kept in <see cref="ImportedEvent.TakenJson"/>.</summary>
    public static string Write(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static Dictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}
