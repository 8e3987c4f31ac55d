using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.OpeningHours.Schedules;

/// <summary>Says hours and states in whole sentences of the current language.</summary>
public static class HoursFormatter
{
    /// <summary>09:00–12:30, 13:30–17:00 ч. · around the clock · closed.</summary>
    public static string Ranges(IReadOnlyList<TimeRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        return ranges switch
        {
            [] => HoursText.ClosedDay,
            [var only] when only == TimeRange.AllDay => HoursText.WholeDay,
            _ => string.Format(
                CultureInfo.CurrentCulture,
                HoursText.Ranges,
                string.Join(", ", ranges.Select(range => range.ToString().Replace('-', '–')))),
        };
    }

    /// <summary>Whether it is open, and until when; null when its hours are not known.</summary>
    public static string? State(OpeningSchedule schedule, OpeningState state)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(state);
        if (schedule.HasNoHours)
        {
            return schedule.IsByAppointment ? HoursText.OnlyByAppointment : null;
        }

        return state.IsOpen ? Open(state) : Closed(state);
    }

    /// <summary>When it opens next; null when it is open, and when that is not in sight.</summary>
    public static string? Next(OpeningState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.IsOpen || state.ChangesAt is not { } opens)
        {
            return null;
        }

        var local = InstantFormatter.ToSofia(opens);
        return DaysUntil(state, local) switch
        {
            0 => Say(HoursText.OpensToday, InstantFormatter.Time(opens)),
            1 => Say(HoursText.OpensTomorrow, InstantFormatter.Time(opens)),
            _ => Say(HoursText.OpensLater, DateFormatter.DayWithoutYear(DateOnly.FromDateTime(local)), InstantFormatter.Time(opens)),
        };
    }

    private static string Open(OpeningState state)
    {
        if (state.ChangesAt is not { } closes)
        {
            return HoursText.OpenAlways;
        }

        var local = InstantFormatter.ToSofia(closes);
        return (DaysUntil(state, local), local.TimeOfDay) switch
        {
            (0, _) => Say(HoursText.OpenUntil, InstantFormatter.Time(closes)),
            (1, { Ticks: 0 }) => HoursText.OpenUntilMidnight,
            (1, _) => Say(HoursText.OpenUntilTomorrow, InstantFormatter.Time(closes)),
            _ => Say(HoursText.OpenUntilLater, DateFormatter.DayWithoutYear(DateOnly.FromDateTime(local)), InstantFormatter.Time(closes)),
        };
    }

    private static string Closed(OpeningState state) => state.Today switch
    {
        { Ranges.Count: 0, Reason: DayReason.Holiday, HolidayName: { } name } => Say(HoursText.ClosedForHoliday, name),
        { Ranges.Count: 0 } => HoursText.ClosedToday,
        _ => HoursText.ClosedNow,
    };

    private static int DaysUntil(OpeningState state, DateTime local) => DateOnly.FromDateTime(local).DayNumber - state.Today.Date.DayNumber;

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
