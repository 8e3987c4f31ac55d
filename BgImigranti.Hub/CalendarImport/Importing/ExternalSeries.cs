using BgImigranti.Hub.Events;
using BgImigranti.Hub.ICalendar;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>What becomes one event here: a series or single event of a file, with its exceptions.</summary>
/// <param name="Event">The event; an exception whose series is not in the file is one by itself.</param>
/// <param name="Occurrence">Name of the occurrence, if it is such an exception; otherwise empty.</param>
/// <param name="Exceptions">Occurrences that are otherwise than the series says.</param>
internal sealed record ExternalSeries(IcsEvent Event, string Occurrence, IReadOnlyList<IcsEvent> Exceptions)
{
    /// <summary>
    /// The units of a file, in its order. Exceptions of a series that could not be read are not taken as events: they would stand alone in
    /// the calendar.
    /// </summary>
    public static IReadOnlyList<ExternalSeries> From(IcsReadResult file)
    {
        var unread = file.Errors.Select(error => error.Uid).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var all = new List<ExternalSeries>();
        foreach (var same in file.Events.GroupBy(one => one.Uid, StringComparer.Ordinal))
        {
            var exceptions = same.Where(one => one.RecurrenceId is not null).ToList();
            if (same.FirstOrDefault(one => one.RecurrenceId is null) is { } master)
            {
                all.Add(new ExternalSeries(master, "", exceptions));
            }
            else if (!unread.Contains(IcsRefusal.Shown(same.Key)))
            {
                all.AddRange(exceptions.Select(one => new ExternalSeries(one, EventTimeConverter.Write(one.RecurrenceId!.Value), [])));
            }
        }

        return all;
    }

    /// <summary>The last moment of it lies in the past; a series without an end has none.</summary>
    public bool IsOver(DateTime now) => LastEnd is { } end && end <= now;

    /// <summary>When its last occurrence ends, UTC; null when there is no last one.</summary>
    public DateTime? LastEnd => Event.Recurrence.IsEndless ? null
        : Event.Recurrence.Last(Event.Time) is { } last ? Event.Time.At(last).EndUtc : Event.Time.EndUtc;
}
