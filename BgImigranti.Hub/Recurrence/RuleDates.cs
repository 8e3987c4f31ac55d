using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>
/// The days of a rule. Written here because a page asks for one month of a series that began years ago: without <c>COUNT</c> the period of
/// that month is computed and not walked to. Ical.Net 5.2.4 needs 60 to 100 ms to see that a <c>COUNT=5000</c> is
/// over, and calls an occurrence in the hour that spring skips by the hour after it, so that its RECURRENCE-ID would not be its own.
/// </summary>
internal static class RuleDates
{
    private static readonly LocalDate End = new(EventTime.LastYear, 12, 31);

    /// <summary>
    /// The days of a series from a day on, with its end: the start is the first of them and counts, whether it fits or not.
    /// </summary>
    public static IEnumerable<LocalDate> OfSeries(RuleParts parts, LocalDate start, LocalDate from, LocalDate lastDay)
    {
        // What is counted is counted from the start; COUNT itself bounds the walk.
        var dates = For(parts, start, parts.Count is null ? from : start);
        if (parts.Count is not null || from <= start)
        {
            dates = dates.Where(date => date != start).Prepend(start);
        }

        return dates
            .Take(parts.Count ?? int.MaxValue)
            .TakeWhile(date => date <= lastDay || date == start)
            .Where(date => date >= from);
    }

    /// <summary>The days that fit the rule, from a day on and not before the start, to the end of the calendar.</summary>
    public static IEnumerable<LocalDate> For(RuleParts parts, LocalDate start, LocalDate from)
    {
        var first = LocalDate.Max(start, from);
        var origin = Origin(parts, start);
        for (var period = PeriodBefore(parts, origin, first); ; period += parts.Interval)
        {
            if (!TryReach(parts, origin, period, out var beginning))
            {
                yield break;
            }

            foreach (var date in In(parts, start, beginning))
            {
                if (date > End)
                {
                    yield break;
                }

                if (date >= first)
                {
                    yield return date;
                }
            }
        }
    }

    // Day 0, the first day of week 0, of month 0, of year 0.
    private static LocalDate Origin(RuleParts parts, LocalDate start) => parts.Frequency switch
    {
        RecurrenceFrequency.Daily => start,
        RecurrenceFrequency.Weekly => start.PlusDays(1).Previous(parts.WeekStart),
        RecurrenceFrequency.Monthly => new LocalDate(start.Year, start.Month, 1),
        _ => new LocalDate(start.Year, 1, 1),
    };

    // The last period that the rule visits and that begins no later than a day.
    private static int PeriodBefore(RuleParts parts, LocalDate origin, LocalDate day)
    {
        var periods = parts.Frequency switch
        {
            RecurrenceFrequency.Daily => Period.DaysBetween(origin, day),
            RecurrenceFrequency.Weekly => Period.DaysBetween(origin, day) / 7,
            RecurrenceFrequency.Monthly => ((day.Year - origin.Year) * 12) + day.Month - origin.Month,
            _ => day.Year - origin.Year,
        };
        return periods - (periods % parts.Interval);
    }

    private static bool TryReach(RuleParts parts, LocalDate origin, int period, out LocalDate beginning)
    {
        beginning = parts.Frequency switch
        {
            RecurrenceFrequency.Daily => origin.PlusDays(period),
            RecurrenceFrequency.Weekly => origin.PlusWeeks(period),
            RecurrenceFrequency.Monthly => origin.PlusMonths(period),
            _ => origin.PlusYears(period),
        };
        return beginning <= End;
    }

    private static IEnumerable<LocalDate> In(RuleParts parts, LocalDate start, LocalDate beginning) => parts.Frequency switch
    {
        RecurrenceFrequency.Daily => [beginning],
        RecurrenceFrequency.Weekly => InWeek(parts, start, beginning),
        RecurrenceFrequency.Monthly => InMonth(parts, start, beginning.ToYearMonth()),
        _ when parts.Months.Count == 0 => InMonth(parts, start, new YearMonth(beginning.Year, start.Month)),
        _ => parts.Months.SelectMany(month => InMonth(parts, start, new YearMonth(beginning.Year, month))),
    };

    private static IEnumerable<LocalDate> InWeek(RuleParts parts, LocalDate start, LocalDate beginning)
    {
        for (var date = beginning; date < beginning.PlusWeeks(1); date = date.PlusDays(1))
        {
            if (parts.Weekdays.Count == 0 ? date.DayOfWeek == start.DayOfWeek : parts.Weekdays.Contains(date.DayOfWeek))
            {
                yield return date;
            }
        }
    }

    // A day that a month does not have is skipped, not moved (RFC 5545, 3.3.10).
    private static IEnumerable<LocalDate> InMonth(RuleParts parts, LocalDate start, YearMonth month)
    {
        if (parts.OrdinalWeekdays.Count > 0)
        {
            return parts.OrdinalWeekdays.Select(weekday => weekday.In(month)).OfType<LocalDate>().Distinct().Order();
        }

        var last = month.Calendar.GetDaysInMonth(month.Year, month.Month);
        return (parts.MonthDays.Count == 0 ? [start.Day] : parts.MonthDays)
            .Select(day => day < 0 ? last + 1 + day : day)
            .Where(day => day <= last)
            .Distinct()
            .Order()
            .Select(month.OnDayOfMonth);
    }
}
