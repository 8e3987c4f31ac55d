using System.Globalization;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>
/// Takes the exceptions of a foreign series (RECURRENCE-ID) over to the dates of ours. What a planner did to a date here stays.
/// </summary>
/// <param name="Item">The event.</param>
/// <param name="Dates">Its dates, tracked.</param>
/// <param name="Before">
/// What the file said last of single dates, by key: nothing, a time of their own, or that they do not take place.
/// </param>
internal sealed record ExternalOccurrences(CalendarEvent Item, IReadOnlyList<Occurrence> Dates, IReadOnlyDictionary<string, string> Before)
{
    /// <summary>What stands before the key of a date among the values that were taken.</summary>
    public const string Prefix = "date:";

    private const string AsPlanned = "";
    private const string Cancelled = "cancelled";
    private const string Pattern = "yyyy-MM-dd'T'HH:mm'Z'";

    /// <summary>What the file says now.</summary>
    public Dictionary<string, string> After { get; } = new(StringComparer.Ordinal);

    /// <summary>A date stayed as it is here, though the file says otherwise.</summary>
    public bool IsKept { get; private set; }

    /// <summary>What was taken of single dates, among all that was.</summary>
    public static IEnumerable<KeyValuePair<string, string>> In(IReadOnlyDictionary<string, string> taken) =>
        taken.Where(value => value.Key.StartsWith(Prefix, StringComparison.Ordinal));

    /// <summary>Gives dates that are otherwise only because the file said so back to the series: it is about to be shifted.</summary>
    public void Release()
    {
        foreach (var occurrence in Dates.Where(occurrence => Said(occurrence) != AsPlanned && For(occurrence) == Said(occurrence)))
        {
            Put(occurrence, AsPlanned);
        }
    }

    /// <summary>Takes the exceptions.</summary>
    /// <returns>A date was changed.</returns>
    public bool Take(IReadOnlyList<IcsEvent> exceptions)
    {
        var theirs = exceptions.ToDictionary(one => EventTimeConverter.Write(one.RecurrenceId!.Value), Value, StringComparer.Ordinal);
        var isChanged = false;
        foreach (var occurrence in Dates)
        {
            var (mine, their) = (For(occurrence), theirs.TryGetValue(occurrence.Key, out var value) && value != Planned(occurrence)
                ? value
                : AsPlanned);
            if (their != AsPlanned)
            {
                After[Prefix + occurrence.Key] = their;
            }

            if (their == mine)
            {
                continue;
            }

            if (mine == Said(occurrence))
            {
                Put(occurrence, their);
                isChanged = true;
            }
            else
            {
                IsKept = true;
            }
        }

        return isChanged;
    }

    /// <summary>How many exceptions to come concern a day that the calendar does not have, or not yet.</summary>
    public int Missing(IReadOnlyList<IcsEvent> exceptions, DateTime now)
    {
        var keys = Dates.Select(occurrence => occurrence.Key).ToHashSet(StringComparer.Ordinal);
        return exceptions.Count(one => one.Time.EndUtc > now && !keys.Contains(EventTimeConverter.Write(one.RecurrenceId!.Value)));
    }

    private string Said(Occurrence occurrence) => Before.GetValueOrDefault(Prefix + occurrence.Key, AsPlanned);

    private EventTime PlannedTime(Occurrence occurrence) => Item.Time!.At(EventTimeConverter.ReadLocal(occurrence.Key[..16]));

    private string Planned(Occurrence occurrence) => Value(PlannedTime(occurrence).StartUtc, PlannedTime(occurrence).EndUtc);

    private static string For(Occurrence occurrence) =>
        occurrence.IsCancelled ? Cancelled : occurrence.IsMoved ? Value(occurrence.StartUtc, occurrence.EndUtc) : AsPlanned;

    private static string Value(IcsEvent exception) =>
        exception.Status == IcsStatus.Cancelled ? Cancelled : Value(exception.Time.StartUtc, exception.Time.EndUtc);

    private static string Value(DateTime start, DateTime end) => string.Create(
        CultureInfo.InvariantCulture,
        $"{start.ToString(Pattern, CultureInfo.InvariantCulture)}/{end.ToString(Pattern, CultureInfo.InvariantCulture)}");

    private void Put(Occurrence occurrence, string value)
    {
        occurrence.IsCancelled = value == Cancelled;
        occurrence.IsMoved = value is not (AsPlanned or Cancelled);
        occurrence.Reason = "";
        var planned = PlannedTime(occurrence);
        (occurrence.StartUtc, occurrence.EndUtc) = occurrence.IsMoved
            ? (Moment(value.Split('/')[0]), Moment(value.Split('/')[1]))
            : (planned.StartUtc, planned.EndUtc);
    }

    private static DateTime Moment(string text) =>
        DateTime.ParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
