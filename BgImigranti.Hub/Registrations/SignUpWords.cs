using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Registrations;

/// <summary>Words for what stands on lists, in the current language.</summary>
public static class SignUpWords
{
    /// <summary>„остават 3 места“, „няма свободни места“, or why nobody can sign up.</summary>
    public static string Seats(DateSeats date)
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
    public static string Of(SignUpState state) => state switch
    {
        SignUpState.Taken => SignUpText.StateTaken,
        SignUpState.Waiting => SignUpText.StateWaiting,
        _ => SignUpText.StateCancelled,
    };

    /// <summary>When somebody wants to be reminded.</summary>
    public static string Of(SignUpReminders reminders) => reminders switch
    {
        SignUpReminders.DayBefore => SignUpText.RemindDay,
        SignUpReminders.HourBefore => SignUpText.RemindHour,
        SignUpReminders.Both => SignUpText.RemindBoth,
        _ => SignUpText.RemindNone,
    };

    private static string ShortOf(string code) => code switch
    {
        "cancelled" => SignUpText.ShortCancelled,
        _ => SignUpText.ShortClosed,
    };
}
