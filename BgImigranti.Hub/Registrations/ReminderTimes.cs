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
    public static void Set(EventRegistration registration, OccurrenceRegistrations occurrence, DateTime now)
    {
        var isReminded = registration is { State: RegistrationState.Taken, Email: not null, RepeatsId: null } && !occurrence.IsCancelled;
        registration.RemindDayAt = isReminded && (registration.Reminders is ReminderChoice.DayBefore or ReminderChoice.Both)
            ? Ahead(DayBefore(occurrence), now)
            : null;
        registration.RemindHourAt = isReminded && (registration.Reminders is ReminderChoice.HourBefore or ReminderChoice.Both)
            ? Ahead(HourBefore(occurrence), now)
            : null;
    }

    private static DateTime? Ahead(DateTime? moment, DateTime now) => moment > now ? moment : null;

    /// <summary>Whole days have no hour before which one could be reminded.</summary>
    private static DateTime? HourBefore(OccurrenceRegistrations occurrence) =>
        occurrence.Item.Time?.IsAllDay == true ? null : occurrence.Date.StartUtc.AddHours(-1);

    /// <summary>
    /// At the hour of the event on the day before, but neither in the night nor early in the morning, as the clock in its town shows it,
    /// whatever the clocks do in between.
    /// </summary>
    private static DateTime DayBefore(OccurrenceRegistrations occurrence)
    {
        var zone = DateTimeZoneProviders.Tzdb[occurrence.Item.Time?.ZoneId ?? EventTime.SofiaZone];
        var start = Instant.FromDateTimeUtc(occurrence.Date.StartUtc).InZone(zone).LocalDateTime;
        var hour = start.TimeOfDay < Earliest ? Earliest : start.TimeOfDay > Latest ? Latest : start.TimeOfDay;
        return start.Date.PlusDays(-1).At(hour).InZoneLeniently(zone).ToDateTimeUtc();
    }
}
