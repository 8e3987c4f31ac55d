using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.ICalendar.Reading;

/// <summary>Reads how an event recurs: RRULE, EXDATE, RDATE.</summary>
internal sealed class IcsRecurrenceReader(IcsBlock block, IcsZones zones)
{
    /// <summary>The recurrence, as it is kept.</summary>
    /// <exception cref="Ui.RefusalException">Something is wrong or not supported.</exception>
    public RecurrenceSet Read(EventTime time)
    {
        if (block.All("EXRULE").Any())
        {
            throw IcsRefusal.With(() => ICalendarText.ExceptionRuleUnsupported);
        }

        var rule = block.Single("RRULE") is { } property ? RecurrenceRule.Parse(property.Value) : null;
        return new RecurrenceSet(rule, Starts("EXDATE", time), Starts("RDATE", time)).Checked(time);
    }

    private List<LocalDateTime> Starts(string name, EventTime time)
    {
        var starts = new List<LocalDateTime>();
        foreach (var property in block.All(name))
        {
            if (property.Parameter("VALUE")?.ToUpperInvariant() == "PERIOD")
            {
                throw IcsRefusal.With(() => ICalendarText.PeriodUnsupported, property.Value);
            }

            starts.AddRange(IcsMoment.AllOf(property, zones).Select(moment => Start(moment, time, property)));
            if (starts.Count > RecurrenceSet.MaxStarts)
            {
                throw property.Wrong();
            }
        }

        return starts;
    }

    // Of whole days some programs name the midnight.
    private static LocalDateTime Start(IcsMoment moment, EventTime time, IcsProperty property) => (moment.IsDay, time.IsAllDay) switch
    {
        (true, false) => throw property.Wrong(),
        (false, true) => moment.Local.TimeOfDay == LocalTime.Midnight ? moment.Local : throw property.Wrong(),
        _ => moment.In(time.ZoneId, property),
    };
}
