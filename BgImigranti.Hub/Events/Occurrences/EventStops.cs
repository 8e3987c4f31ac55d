using System.Globalization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.Events.Occurrences;

/// <summary>
/// The stops of a travelling event as a field carries them, one a line: <c>2026-12-05 10:00-13:00; haskovo; Читалище „Заря“; Zarya
/// Community Centre</c>. The places may be missing.
/// </summary>
public static class EventStops
{
    /// <summary>Longest list, in characters.</summary>
    public const int MaxLength = CalendarEvent.MaxStopsLength;

    private const int Max = 60;

    /// <summary>The list in its one form: in order of time.</summary>
    /// <exception cref="RefusalException">Names the line that cannot be read, and why.</exception>
    public static string Normalise(string typed, string zoneId)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var lines = typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var stops = lines.Select(line => Read(line, zoneId)).OrderBy(stop => stop.Time.Start).ToList();
        return stops.Count <= Max
            ? string.Join('\n', stops.Select(Write))
            : throw Refused(() => string.Format(CultureInfo.CurrentCulture, CalendarText.TooManyStops, Max));
    }

    /// <summary>The stops of a kept list.</summary>
    public static IReadOnlyList<EventStop> Read(CalendarEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Time is null
            ? []
            : [.. item.Stops.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Read(line, item.Time.ZoneId))];
    }

    /// <summary>The first stop's time.</summary>
    internal static EventTime First(string list, string zoneId) => Read(list.Split('\n')[0], zoneId).Time;

    private static EventStop Read(string line, string zoneId)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        var when = fields[0].Split([' ', '-', '–'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length is < 2 or > 4 || when.Length is not (3 or 5) || LocalInput.Day(string.Join('-', when[..^2])) is not { } day
            || !TryHour(when[^2], out var from) || !TryHour(when[^1], out var until))
        {
            throw Unreadable(line, () => CalendarText.StopForm);
        }

        var town = Towns.Find(fields[1].ToLowerInvariant())
            ?? Towns.All.FirstOrDefault(town => town.Bg == fields[1] || town.En == fields[1]);
        if (town is null)
        {
            throw Unreadable(line, () => CalendarText.StopTown);
        }

        var places = fields[2..].Concat(["", ""]).Take(2).ToList();
        if (places.Exists(place => place.Length > CalendarEvent.PlaceLength))
        {
            throw Unreadable(line, () => CalendarText.StopForm);
        }

        var date = LocalDate.FromDateOnly(day);
        return new EventStop(EventTime.Create(date.At(from), date.At(until), zoneId, isAllDay: false), town.Code, places[0], places[1]);
    }

    private static string Write(EventStop stop)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{stop.Time.Start:uuuu-MM-dd HH:mm}-{stop.Time.End:HH:mm}; {stop.TownCode}");
        return stop is { PlaceBg: "", PlaceEn: "" } ? line : $"{line}; {stop.PlaceBg}; {stop.PlaceEn}";
    }

    private static bool TryHour(string typed, out LocalTime hour)
    {
        var isRead = TimeOnly.TryParseExact(typed, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        hour = LocalTime.FromTimeOnly(time);
        return isRead;
    }

    private static RefusalException Unreadable(string line, Func<string> why)
    {
        var shown = line.Length > 60 ? line[..60] : line;
        return Refused(() => string.Format(CultureInfo.CurrentCulture, CalendarText.StopUnreadable, shown, why()));
    }

    private static RefusalException Refused(Func<string> text) => new("stops-unreadable", StatusCodes.Status422UnprocessableEntity, text);
}
