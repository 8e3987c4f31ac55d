using System.Globalization;

namespace BgImigranti.Hub.Localization;

/// <summary>
/// Writes days and times of the wall clock for people: what belongs to a calendar, not to an instant. Patterns as in
/// <see cref="InstantFormatter"/>.
/// </summary>
public static class DateFormatter
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>22 ноември 2026 г. · 22 November 2026.</summary>
    public static string Day(DateOnly date) => Format(date, $"d MMMM yyyy'{NoBreakSpace}г.'", "d MMMM yyyy");

    /// <summary>22 ноември 2026 г., неделя · Sunday, 22 November 2026.</summary>
    public static string DayAndWeekday(DateOnly date) => Format(date, $"d MMMM yyyy'{NoBreakSpace}г., 'dddd", "dddd', 'd MMMM yyyy");

    /// <summary>22 ноември (неделя) · Sunday, 22 November; without the year, for days that are near.</summary>
    public static string DayWithoutYear(DateOnly date) => Format(date, "d MMMM' ('dddd')'", "dddd', 'd MMMM");

    /// <summary>Понеделник · Monday, as the first word of a line.</summary>
    public static string Weekday(DayOfWeek day)
    {
        var culture = Language.Current.Culture;
        var name = culture.DateTimeFormat.GetDayName(day);
        return char.ToUpper(name[0], culture) + name[1..];
    }

    /// <summary>09:00 ч. · 09:00.</summary>
    public static string Time(TimeOnly time) =>
        time.ToString(Language.Current == Language.Bulgarian ? $"HH':'mm'{NoBreakSpace}ч.'" : "HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>2026-11-22, for attributes, fields and machines.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string Format(DateOnly date, string bulgarian, string english)
    {
        var language = Language.Current;
        return date.ToString(language == Language.Bulgarian ? bulgarian : english, language.Culture);
    }
}
