using System.Globalization;
using NodaTime;

namespace BgImigranti.Hub.Recurrence.Sentences;

/// <summary>The sentence of a rule without its end.</summary>
internal static class RuleSentence
{
    private const int WholeWeek = 7;
    private const int ShortestRun = 3;

    public static string Of(RecurrenceRule rule, LocalDate start) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily when rule.Interval == 1 => CalendarTimesText.EveryDay,
        RecurrenceFrequency.Daily => Say(CalendarTimesText.EveryDays, rule.Interval),
        RecurrenceFrequency.Weekly => Weekly(rule.Interval, rule.Weekdays.Count == 0 ? [start.DayOfWeek] : rule.Weekdays),
        RecurrenceFrequency.Monthly => Monthly(rule, start),
        _ => Yearly(rule, start),
    };

    private static string Weekly(int interval, IReadOnlyList<IsoDayOfWeek> days)
    {
        if (days.Count == WholeWeek)
        {
            return interval == 1 ? CalendarTimesText.EveryDay : Say(CalendarTimesText.EveryWeeksDaily, interval);
        }

        if (days.Count >= ShortestRun && days[^1] - days[0] == days.Count - 1)
        {
            var (first, last) = (DayWords.Weekday(days[0]), DayWords.Weekday(days[^1]));
            return interval == 1
                ? Say(CalendarTimesText.EveryWeekFromTo, first, last)
                : Say(CalendarTimesText.EveryWeeksFromTo, interval, first, last);
        }

        if (interval > 1)
        {
            return Say(CalendarTimesText.EveryWeeksOnDays, interval, DayWords.InWeekdays(days));
        }

        // „Всеки вторник и четвъртък“, „всяка сряда и събота“; of both genders it is „всяка седмица във вторник и сряда“.
        return days.Select(DayWords.IsShe).Distinct().ToList() switch
        {
            [false] => Say(CalendarTimesText.EveryWeekdayHe, DayWords.Weekdays(days)),
            [true] => Say(CalendarTimesText.EveryWeekdayShe, DayWords.Weekdays(days)),
            _ => Say(CalendarTimesText.EveryWeekOnDays, DayWords.InWeekdays(days)),
        };
    }

    private static string Monthly(RecurrenceRule rule, LocalDate start)
    {
        var weekdays = rule.OrdinalWeekdays;
        if (rule.Interval == 1 && weekdays.Count > 0 && weekdays.All(weekday => weekday.Day == weekdays[0].Day))
        {
            var day = weekdays[0].Day;
            var ordinals = DayWords.Joined([.. weekdays.Select(weekday => OrdinalWords.Plain(weekday.Ordinal, DayWords.IsShe(day)))]);
            var text = DayWords.IsShe(day) ? CalendarTimesText.EveryOrdinalOfMonthShe : CalendarTimesText.EveryOrdinalOfMonthHe;
            return Say(text, ordinals, DayWords.Weekday(day));
        }

        var days = weekdays.Count > 0 ? DayWords.OnWeekdays(weekdays) : OnDaysOfMonth(rule.MonthDays.Count == 0 ? [start.Day] : rule.MonthDays);
        return rule.Interval == 1
            ? Say(CalendarTimesText.EveryMonth, days)
            : Say(CalendarTimesText.EveryMonths, rule.Interval, days);
    }

    private static string Yearly(RecurrenceRule rule, LocalDate start)
    {
        var months = rule.Months.DefaultIfEmpty(start.Month);
        var days = rule.MonthDays.DefaultIfEmpty(start.Day).ToList();
        var dates = rule.OrdinalWeekdays.Count > 0
            ? Say(CalendarTimesText.OnWeekdayOf, DayWords.OnWeekdays(rule.OrdinalWeekdays), DayWords.Joined([.. months.Select(DayWords.Month)]))
            : DayWords.Joined([.. months.SelectMany(month => days.Select(day => OnDate(day, month)))]);
        return rule.Interval == 1
            ? Say(CalendarTimesText.EveryYear, dates)
            : Say(CalendarTimesText.EveryYears, rule.Interval, dates);
    }

    private static string OnDate(int day, int month) => day < 0
        ? Say(CalendarTimesText.OnLastDayOf, DayWords.Month(month))
        : Say(CalendarTimesText.OnDate, day, DayWords.Month(month));

    private static string OnDaysOfMonth(IReadOnlyList<int> days)
    {
        var numbers = days.Where(day => day > 0).Select(OrdinalWords.Number).ToList();
        List<string> parts = numbers.Count == 0 ? [] : [Say(CalendarTimesText.OnDaysOfMonth, DayWords.Joined(numbers))];
        if (days[^1] < 0)
        {
            parts.Add(CalendarTimesText.OnLastDay);
        }

        return DayWords.Joined(parts);
    }

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
