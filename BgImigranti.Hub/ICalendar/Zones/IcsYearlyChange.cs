using System.Globalization;
using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.ICalendar.Zones;

/// <summary>A run of changes, to the last one, that comes every year on the same weekday of the same month at the same time.</summary>
/// <param name="First">Index of the first change that belongs to it.</param>
/// <param name="Month">Month of the changes.</param>
/// <param name="Weekday">Weekday of that month.</param>
internal sealed record IcsYearlyChange(int First, int Month, OrdinalWeekday Weekday)
{
    private const int Week = 7;

    /// <summary>The longest run at the end of a list, which may be its last change alone.</summary>
    public static IcsYearlyChange LastRun(IReadOnlyList<LocalDateTime> changes)
    {
        var last = changes[^1];
        OrdinalWeekday[] weekdays =
        [
            new(OrdinalWeekday.Last, last.DayOfWeek),
            new(((last.Day - 1) / Week) + 1, last.DayOfWeek),
        ];
        return weekdays
            .Where(weekday => IsOn(last, weekday))
            .Select(weekday => new IcsYearlyChange(FirstOf(changes, weekday), last.Month, weekday))
            .MinBy(run => run.First)!;
    }

    /// <summary>The value of its RRULE.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={Month};BYDAY={Weekday}");

    private static int FirstOf(IReadOnlyList<LocalDateTime> changes, OrdinalWeekday weekday)
    {
        var first = changes.Count - 1;
        while (first > 0 && IsYearBefore(changes[first - 1], changes[first]) && IsOn(changes[first - 1], weekday))
        {
            first--;
        }

        return first;
    }

    private static bool IsYearBefore(LocalDateTime one, LocalDateTime next) =>
        one.Year == next.Year - 1 && one.Month == next.Month && one.TimeOfDay == next.TimeOfDay;

    private static bool IsOn(LocalDateTime local, OrdinalWeekday weekday) => weekday.In(local.Date.ToYearMonth()) == local.Date;
}
