using System.Globalization;

namespace BgImigranti.Hub.Localization;

/// <summary>
/// Writes moments for people: UTC in, the wall clock of Sofia out, in the current UI language. The patterns are explicit
/// because the culture's own differ between .NET and browsers, which format the same moments.
/// </summary>
/// <remarks>Every method throws <see cref="ArgumentException"/> for a <see cref="DateTime"/> whose kind is not UTC.</remarks>
public static class InstantFormatter
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>Where the hub's readers live (EET, in summer EEST).</summary>
    public static TimeZoneInfo Sofia { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Sofia");

    /// <summary>22 ноември 2026 г. · 22 November 2026, with a no-break space before „г.“.</summary>
    public static string Day(DateTime utc) => Format(utc, $"d MMMM yyyy'{NoBreakSpace}г.'", "d MMMM yyyy");

    /// <summary>A day of the calendar, written like the day of a moment.</summary>
    public static string Day(DateOnly day)
    {
        var language = Language.Current;
        return day.ToString(language == Language.Bulgarian ? $"d MMMM yyyy'{NoBreakSpace}г.'" : "d MMMM yyyy", language.Culture);
    }

    /// <summary>22 ноември 2026 г., 14:05 ч. · 22 November 2026, 14:05; 24 hours in both languages.</summary>
    public static string DayAndTime(DateTime utc) =>
        Format(utc, $"d MMMM yyyy'{NoBreakSpace}г., 'HH':'mm'{NoBreakSpace}ч.'", "d MMMM yyyy', 'HH':'mm");

    /// <summary>14:05 ч. · 14:05.</summary>
    public static string Time(DateTime utc) => Format(utc, $"HH':'mm'{NoBreakSpace}ч.'", "HH':'mm");

    /// <summary>22.11.2026 г. · 22/11/2026, day and month always in two digits.</summary>
    public static string Numeric(DateTime utc) => Format(utc, $"dd'.'MM'.'yyyy'{NoBreakSpace}г.'", "dd'/'MM'/'yyyy");

    /// <summary>2026-11-22T12:05:00Z, for attributes and machines; UTC, whole seconds.</summary>
    public static string Iso(DateTime utc)
    {
        ThrowUnlessUtc(utc);
        return utc.ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>The wall clock of Sofia at this moment; the kind of the result is unspecified.</summary>
    public static DateTime ToSofia(DateTime utc)
    {
        ThrowUnlessUtc(utc);
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, Sofia), DateTimeKind.Unspecified);
    }

    private static string Format(DateTime utc, string bulgarian, string english)
    {
        var language = Language.Current;
        return ToSofia(utc).ToString(language == Language.Bulgarian ? bulgarian : english, language.Culture);
    }

    private static void ThrowUnlessUtc(DateTime utc)
    {
        if (utc.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("A moment is given in UTC; its kind says otherwise.", nameof(utc));
        }
    }
}
