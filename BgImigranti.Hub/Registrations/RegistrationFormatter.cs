using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Registrations;

/// <summary>Words for what stands on lists, in the current language.</summary>
public static class RegistrationFormatter
{
    /// <summary>„остават 3 места“, „няма свободни места“, or why nobody can register.</summary>
    public static string Seats(OccurrenceCapacity date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Refusal is { } refusal ? ShortOf(refusal.Code)
            : date.Left switch
            {
                null => RegistrationText.SeatsFree,
                0 => RegistrationText.SeatsNone,
                { } left => Plurals.Format(left, RegistrationText.SeatsLeftOne, RegistrationText.SeatsLeftMany),
            };
    }

    /// <summary>How somebody stands on a list.</summary>
    public static string For(RegistrationState state) => state switch
    {
        RegistrationState.Taken => RegistrationText.StateTaken,
        RegistrationState.Waiting => RegistrationText.StateWaiting,
        _ => RegistrationText.StateCancelled,
    };

    /// <summary>When somebody wants to be reminded.</summary>
    public static string For(ReminderChoice reminders) => reminders switch
    {
        ReminderChoice.DayBefore => RegistrationText.RemindDay,
        ReminderChoice.HourBefore => RegistrationText.RemindHour,
        ReminderChoice.Both => RegistrationText.RemindBoth,
        _ => RegistrationText.RemindNone,
    };

    private static string ShortOf(string code) => code switch
    {
        "cancelled" => RegistrationText.ShortCancelled,
        _ => RegistrationText.ShortClosed,
    };
}
