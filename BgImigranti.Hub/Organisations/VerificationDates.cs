using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Organisations;

/// <summary>Days on which facts were checked: days of the wall calendar in Sofia.</summary>
public static class VerificationDates
{
    /// <summary>The day it is in Sofia.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(InstantFormatter.ToSofia(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>The day in words of the current language. Ten o'clock UTC is the same day in Sofia, in summer and in winter.</summary>
    public static string Words(DateOnly day) => InstantFormatter.Day(day.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc));
}
