using System.Globalization;
using NodaTime;

namespace BgImigranti.Hub.Recurrence.Sentences;

/// <summary>The sentence of a rule without its end.</summary>
internal static class RuleSentence
{
    private const int FullWeek = 7;
    private const int ShortestRun = 3;

    public static string For(RecurrenceRule rule, LocalDate start) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily when rule.Interval == 1 => RecurrenceText.EveryDay,
        RecurrenceFrequency.Daily => Say(RecurrenceText.EveryDays, rule.Interval),
        RecurrenceFrequency.Weekly => Weekly(rule.Interval, rule.Weekdays.Count == 0 ? [start.DayOfWeek] : rule.Weekdays),
        RecurrenceFrequency.Monthly => Monthly(rule, start),
        _ => Yearly(rule, start),
    };

    private static string Weekly(int interval, IReadOnlyList<IsoDayOfWeek> days)
    {
        if (days.Count == FullWeek)
        {
            return interval == 1 ? RecurrenceText.EveryDay : Say(RecurrenceText.EveryWeeksDaily, interval);
        }

        if (days.Count >= ShortestRun && days[^1] - days[0] == days.Count - 1)
        {
            var (first, last) = (DayNamesFormatter.Weekday(days[0]), DayNamesFormatter.Weekday(days[^1]));
            return interval == 1
                ? Say(RecurrenceText.EveryWeekFromTo, first, last)
                : Say(RecurrenceText.EveryWeeksFromTo, interval, first, last);
        }

        if (interval > 1)
        {
            return Say(RecurrenceText.EveryWeeksOnDays, interval, DayNamesFormatter.InWeekdays(days));
        }

        // „Всеки вторник и четвъртък“, „всяка сряда и събота“; of both genders it is „всяка седмица във вторник и сряда“.
        return days.Select(DayNamesFormatter.IsShe).Distinct().ToList() switch
        {
            [false] => Say(RecurrenceText.EveryWeekdayHe, DayNamesFormatter.Weekdays(days)),
            [true] => Say(RecurrenceText.EveryWeekdayShe, DayNamesFormatter.Weekdays(days)),
            _ => Say(RecurrenceText.EveryWeekOnDays, DayNamesFormatter.InWeekdays(days)),
        };
    }

    private static string Monthly(RecurrenceRule rule, LocalDate start)
    {
        var weekdays = rule.OrdinalWeekdays;
        if (rule.Interval == 1 && weekdays.Count > 0 && weekdays.All(weekday => weekday.Day == weekdays[0].Day))
        {
            var day = weekdays[0].Day;
            var ordinals = DayNamesFormatter.Joined(
                [.. weekdays.Select(weekday => OrdinalFormatter.Plain(weekday.Ordinal, DayNamesFormatter.IsShe(day)))]);
            var text = DayNamesFormatter.IsShe(day) ? RecurrenceText.EveryOrdinalOfMonthShe : RecurrenceText.EveryOrdinalOfMonthHe;
            return Say(text, ordinals, DayNamesFormatter.Weekday(day));
        }

        var days = weekdays.Count > 0
            ? DayNamesFormatter.OnWeekdays(weekdays)
            : OnDaysOfMonth(rule.MonthDays.Count == 0 ? [start.Day] : rule.MonthDays);
        return rule.Interval == 1
            ? Say(RecurrenceText.EveryMonth, days)
            : Say(RecurrenceText.EveryMonths, rule.Interval, days);
    }

    private static string Yearly(RecurrenceRule rule, LocalDate start)
    {
        var months = rule.Months.DefaultIfEmpty(start.Month);
        var days = rule.MonthDays.DefaultIfEmpty(start.Day).ToList();
        var dates = rule.OrdinalWeekdays.Count > 0
            ? Say(
                RecurrenceText.OnWeekdayOf,
                DayNamesFormatter.OnWeekdays(rule.OrdinalWeekdays),
                DayNamesFormatter.Joined([.. months.Select(DayNamesFormatter.Month)]))
            : DayNamesFormatter.Joined([.. months.SelectMany(month => days.Select(day => OnDate(day, month)))]);
        return rule.Interval == 1
            ? Say(RecurrenceText.EveryYear, dates)
            : Say(RecurrenceText.EveryYears, rule.Interval, dates);
    }

    private static string OnDate(int day, int month) => day < 0
        ? Say(RecurrenceText.OnLastDayOf, DayNamesFormatter.Month(month))
        : Say(RecurrenceText.OnDate, day, DayNamesFormatter.Month(month));

    private static string OnDaysOfMonth(IReadOnlyList<int> days)
    {
        var numbers = days.Where(day => day > 0).Select(OrdinalFormatter.Number).ToList();
        List<string> parts = numbers.Count == 0 ? [] : [Say(RecurrenceText.OnDaysOfMonth, DayNamesFormatter.Joined(numbers))];
        if (days[^1] < 0)
        {
            parts.Add(RecurrenceText.OnLastDay);
        }

        return DayNamesFormatter.Joined(parts);
    }

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
