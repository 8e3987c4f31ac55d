using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>Moves a whole series so that one of its dates is at a new time; all that hangs on the beginning goes along.</summary>
internal static class SeriesShift
{
    /// <summary>Puts the new time, rule and lists into the event.</summary>
    /// <param name="item">An event with a time.</param>
    /// <param name="from">When the series has the date now.</param>
    /// <param name="to">When it is to have it.</param>
    /// <exception cref="Ui.RefusalException">
    /// The series is bound to days that do not follow (several days of the week, a day of the month), or it is a travelling event.
    /// </exception>
    public static void Apply(CalendarEvent item, LocalDateTime from, EventTime to)
    {
        if (item.Stops.Length > 0)
        {
            throw PlanningRefusals.Impossible("stops-apart", () => PlanningText.StopsOneByOne);
        }

        var (old, series) = (item.Time!, item.Recurrence);
        var by = Period.Between(from, to.Start, PeriodUnits.Minutes);
        var days = Period.DaysBetween(from.Date, to.Start.Date);
        var start = old.Start + by;
        var time = EventTime.Create(start, start + to.Length, old.ZoneId, old.IsAllDay);
        item.Rule = series.Rule is { } rule ? Shifted(rule, old, days, time.Start.DayOfWeek).ToString() : "";
        item.ExDates = OccurrenceDateList.Write(series.Exceptions.Select(day => day + by), time);
        item.RDates = OccurrenceDateList.Write(series.ExtraDates.Select(day => day + by), time);
        item.Time = time;
    }

    private static RecurrenceRule Shifted(RecurrenceRule rule, EventTime old, int days, IsoDayOfWeek day)
    {
        var moved = days == 0 || rule.Frequency == RecurrenceFrequency.Daily ? rule
            : rule is { Frequency: RecurrenceFrequency.Weekly, Weekdays.Count: 0 } ? rule
            : rule is { Frequency: RecurrenceFrequency.Weekly, Weekdays.Count: 1 } && rule.Weekdays[0] == old.Start.DayOfWeek
                ? rule.OnWeekday(day)
            : throw PlanningRefusals.Impossible("days-bound", () => PlanningText.DaysBound);

        // The last day goes along, so that there are as many dates as before.
        return rule.LastDay(old) is { } last ? moved.WithUntil(last.PlusDays(days)) : moved;
    }
}
