using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Registrations;

/// <summary>
/// When people are reminded. The times stand with the person and an index finds those that are due, so a date years ahead costs nothing
/// until its day has come, and moving it moves them.
/// </summary>
internal static class ReminderTimes
{
    private static readonly NodaTime.LocalTime Earliest = new(9, 0);
    private static readonly NodaTime.LocalTime Latest = new(20, 0);

    /// <summary>Sets both for somebody who has a seat; takes them back from everybody else.</summary>
    public static void Set(SignUp person, SignUpPlace place, DateTime now)
    {
        var isReminded = person is { State: SignUpState.Taken, Email: not null, RepeatsId: null } && !place.IsCancelled;
        person.RemindDayAt = isReminded && (person.Reminders is SignUpReminders.DayBefore or SignUpReminders.Both) ? Ahead(DayBefore(place), now) : null;
        person.RemindHourAt = isReminded && (person.Reminders is SignUpReminders.HourBefore or SignUpReminders.Both) ? Ahead(HourBefore(place), now) : null;
    }

    private static DateTime? Ahead(DateTime? moment, DateTime now) => moment > now ? moment : null;

    /// <summary>Whole days have no hour before which one could be reminded.</summary>
    private static DateTime? HourBefore(SignUpPlace place) => place.Item.Time?.IsWholeDay == true ? null : place.Date.StartUtc.AddHours(-1);

    /// <summary>
    /// At the hour of the event on the day before, but neither in the night nor early in the morning, as the clock in its town shows it,
    /// whatever the clocks do in between.
    /// </summary>
    private static DateTime DayBefore(SignUpPlace place)
    {
        var zone = DateTimeZoneProviders.Tzdb[place.Item.Time?.ZoneId ?? EventTime.SofiaZone];
        var start = Instant.FromDateTimeUtc(place.Date.StartUtc).InZone(zone).LocalDateTime;
        var hour = start.TimeOfDay < Earliest ? Earliest : start.TimeOfDay > Latest ? Latest : start.TimeOfDay;
        return start.Date.PlusDays(-1).At(hour).InZoneLeniently(zone).ToDateTimeUtc();
    }
}
