using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Registrations;

/// <summary>Words for what stands on lists, in the current language.</summary>
public static class RegistrationFormatter
{
    /// <summary>„остават 3 места“, „няма свободни места“, or why nobody can sign up.</summary>
    public static string Seats(OccurrenceCapacity date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Refusal is { } refusal ? ShortOf(refusal.Code)
            : date.Left switch
            {
                null => SignUpText.SeatsFree,
                0 => SignUpText.SeatsNone,
                { } left => Plurals.Format(left, SignUpText.SeatsLeftOne, SignUpText.SeatsLeftMany),
            };
    }

    /// <summary>How somebody stands on a list.</summary>
    public static string For(RegistrationState state) => state switch
    {
        RegistrationState.Taken => SignUpText.StateTaken,
        RegistrationState.Waiting => SignUpText.StateWaiting,
        _ => SignUpText.StateCancelled,
    };

    /// <summary>When somebody wants to be reminded.</summary>
    public static string For(ReminderChoice reminders) => reminders switch
    {
        ReminderChoice.DayBefore => SignUpText.RemindDay,
        ReminderChoice.HourBefore => SignUpText.RemindHour,
        ReminderChoice.Both => SignUpText.RemindBoth,
        _ => SignUpText.RemindNone,
    };

    private static string ShortOf(string code) => code switch
    {
        "cancelled" => SignUpText.ShortCancelled,
        _ => SignUpText.ShortClosed,
    };
}
