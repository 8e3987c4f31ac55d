using System.Globalization;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>
/// The fields of a demo item as a form would send them. Relative moments become those of the installation, in lists of days too;
/// organisations are named by their keys; the stops of a travelling event stand one a line, <c>stop-1: sat+1w 10:00-13:00; haskovo; …</c>.
/// </summary>
public static class DemoFields
{
    private const string Stop = "stop-";

    /// <summary>The fields, for an installation made now.</summary>
    /// <param name="entry">The item.</param>
    /// <param name="now">The instant of the installation.</param>
    /// <param name="organisations">Ids by key.</param>
    public static FieldValues For(ItemEntry entry, DateTime now, IReadOnlyDictionary<string, long> organisations)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(organisations);
        var fields = new FieldValues();
        if (entry.State == "scheduled")
        {
            fields.Add(CommonFields.PublishAt, LocalInput.Write(entry.Published?.Utc(now)));
        }

        foreach (var (key, value) in entry.Facts.Where(field => !IsStop(field.Key)))
        {
            switch (key)
            {
                case "checked":
                    break;
                case "expires":
                    fields.Add(CommonFields.ExpiresAt, LocalInput.Write(RelativeMoment.Find(value)?.Utc(now)));
                    break;
                case CommonFields.NextCheck:
                    fields.Add(key, LocalInput.Write(RelativeMoment.Find(value)?.Day(now)));
                    break;
                case EventFields.RepeatUntil or EventFields.Except or EventFields.Extra:
                    fields.Add(key, string.Join("; ", value.Split(';', StringSplitOptions.TrimEntries).Select(day => Listed(day, now))));
                    break;
                case EventFields.CoOrganisers:
                    var ids = value.Split(',', StringSplitOptions.TrimEntries).Select(organisation => organisations[organisation]);
                    fields.Add(key, string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture))));
                    break;
                default:
                    fields.Add(key, RelativeMoment.Find(value) is { } moment ? Wall(moment, now) : value);
                    break;
            }
        }

        fields.Add(
            EventFields.Stops, string.Join('\n', entry.Facts.Where(field => IsStop(field.Key)).Select(stop => StopLine(stop.Value, now))));
        return fields;
    }

    private static bool IsStop(string key) => key.StartsWith(Stop, StringComparison.Ordinal);

    /// <summary>As the clock on the wall shows it, of whatever zone the item is.</summary>
    private static string Wall(RelativeMoment moment, DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment.Day(now):yyyy-MM-dd}T{moment.Time ?? new TimeOnly(12, 0):HH:mm}");

    private static string Listed(string day, DateTime now) => RelativeMoment.Find(day) is not { } moment ? day
        : moment.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{moment.Day(now):yyyy-MM-dd} {time:HH:mm}")
        : LocalInput.Write(moment.Day(now))!;

    private static string StopLine(string line, DateTime now)
    {
        var when = line[..line.IndexOf(';', StringComparison.Ordinal)];
        var hours = when[when.LastIndexOf(' ')..];
        return RelativeMoment.Find(when[..^hours.Length]) is { } moment
            ? $"{LocalInput.Write(moment.Day(now))}{hours}{line[when.Length..]}"
            : line;
    }
}
