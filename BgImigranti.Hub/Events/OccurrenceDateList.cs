using System.Globalization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.Events;

/// <summary>
/// Lists of days as a field carries them: <c>2026-12-24; 2027-01-05 14:00</c>. A day alone means the hour at which the event always begins.
/// </summary>
public static class OccurrenceDateList
{
    /// <summary>Longest list, in characters.</summary>
    public const int MaxLength = 4_000;

    private const int Max = 200;

    private static readonly char[] Separators = [';', '\n', '\r'];

    /// <summary>The list in its one form: in order, each once.</summary>
    /// <exception cref="RefusalException">Names the entry that is no day.</exception>
    public static string Normalise(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var entries = typed.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Entry)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return entries.Count <= Max
            ? string.Join("; ", entries)
            : throw Refused(() => string.Format(CultureInfo.CurrentCulture, CalendarText.TooManyDays, Max));
    }

    /// <summary>The starts that a list means for an event at this time; none without a time.</summary>
    internal static IReadOnlyList<LocalDateTime> Starts(string list, EventTime? time) =>
        time is null ? [] : [.. list.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(entry => Start(entry, time))];

    /// <summary>Starts as a list for an event at this time: a day alone where the hour is the usual one.</summary>
    internal static string Write(IEnumerable<LocalDateTime> starts, EventTime time) =>
        string.Join("; ", starts.Distinct().Order().Select(start =>
        start.TimeOfDay == time.Start.TimeOfDay
            ? string.Create(CultureInfo.InvariantCulture, $"{start:uuuu-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"{start:uuuu-MM-dd HH:mm}")));

    private static LocalDateTime Start(string entry, EventTime time) =>
        EventTimeConverter.ReadLocal(entry.Length == 10 ? $"{entry}T{time.Start:HH:mm}" : entry.Replace(' ', 'T'));

    private static string Entry(string typed)
    {
        var cut = typed.IndexOf(' ', StringComparison.Ordinal);
        var (dayText, hourText) = cut < 0 ? (typed, "") : (typed[..cut], typed[(cut + 1)..].Trim());
        if (LocalInput.Day(dayText) is not { } day)
        {
            throw Unreadable(typed);
        }

        var written = LocalInput.Write(day)!;
        return hourText.Length == 0 ? written
            : TimeOnly.TryParseExact(hourText, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
                ? string.Create(CultureInfo.InvariantCulture, $"{written} {hour:HH:mm}")
                : throw Unreadable(typed);
    }

    private static RefusalException Unreadable(string typed)
    {
        var shown = typed.Length > 40 ? typed[..40] : typed;
        return Refused(() => string.Format(CultureInfo.CurrentCulture, CalendarText.DayUnreadable, shown));
    }

    private static RefusalException Refused(Func<string> text) => new("days-unreadable", StatusCodes.Status422UnprocessableEntity, text);
}
