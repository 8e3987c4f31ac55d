using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Events.Reading;

/// <summary>What spans of the calendar are called in the current language, as the first words of a line.</summary>
public static class SpanFormatter
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>Декември 2026 г. · Седмица 49: 30 ноември – 6 декември 2026 г. · Вторник, 1 декември 2026 г.</summary>
    public static string For(CalendarSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return span.Kind switch
        {
            SpanKind.Month => Month(span.First),
            SpanKind.Week => string.Format(CultureInfo.CurrentCulture, CalendarText.WeekTitle, span.Week, Days(span)),
            _ => Day(span.First),
        };
    }

    /// <summary>Декември 2026 г. · December 2026.</summary>
    public static string Month(DateOnly day) => Capital(Write(day, $"MMMM yyyy'{NoBreakSpace}г.'", "MMMM yyyy"));

    /// <summary>Вторник, 1 декември 2026 г. · Tuesday, 1 December 2026.</summary>
    public static string Day(DateOnly day) => Capital(Write(day, $"dddd, d MMMM yyyy'{NoBreakSpace}г.'", "dddd, d MMMM yyyy"));

    /// <summary>Вторник, 1 декември · Tuesday, 1 December; where the year is said elsewhere.</summary>
    public static string DayOfYear(DateOnly day) => Capital(Write(day, "dddd, d MMMM", "dddd, d MMMM"));

    private static string Days(CalendarSpan span)
    {
        var last = InstantFormatter.Day(span.Last);
        return span.First.Year != span.Last.Year ? $"{InstantFormatter.Day(span.First)} – {last}"
            : span.First.Month != span.Last.Month ? $"{Write(span.First, "d MMMM", "d MMMM")} – {last}"
            : $"{span.First.Day.ToString(CultureInfo.InvariantCulture)}–{last}";
    }

    private static string Write(DateOnly day, string bulgarian, string english)
    {
        var language = Language.Current;
        return day.ToString(language == Language.Bulgarian ? bulgarian : english, language.Culture);
    }

    private static string Capital(string words) => char.ToUpper(words[0], Language.Current.Culture) + words[1..];
}
