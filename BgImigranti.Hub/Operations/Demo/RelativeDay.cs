using System.Globalization;
using System.Text.RegularExpressions;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>
/// A day of the demo content, told from the day of the installation, so that weekdays are right whenever that is: <c>+3d</c>, <c>-12d</c> ·
/// <c>next tue</c>, the first one after it, <c>tue+2w</c> and <c>tue-8w</c>, weeks from that one, <c>fri+2w+1d</c>, the day behind · <c>2nd
/// wed</c> of its month, <c>last fri+1m</c> of the month after · <c>next 12-18</c>, the first 18 December after it, <c>12-18-2y</c>, two
/// years before
/// that one. History has its own days: <c>2015-05-21</c>.
/// </summary>
public abstract partial record RelativeDay
{
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Reads one; null when the text is none.</summary>
    public static RelativeDay? Find(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var day = (DayOfWeek)Array.IndexOf(Weekdays, match.Groups["weekday"].Value);
        return match switch
        {
            _ when match.Groups["date"].Success => Fixed.Find(match.Groups["date"].Value),
            _ when match.Groups["days"].Success => new Counted(Number(match, "days")),
            _ when match.Groups["which"].Value is { Length: > 0 } which => new OfMonth(
                which == "last" ? 5 : which[0] - '0', day, Number(match, "months")),
            _ when match.Groups["weekday"].Success => new OfWeek(day, (7 * Number(match, "weeks")) + Number(match, "more")),
            _ => new OfYear(Number(match, "month"), Number(match, "day"), Number(match, "years")),
        };
    }

    /// <summary>The day, for an installation made today.</summary>
    public abstract DateOnly From(DateOnly today);

    private static int Number(Match match, string group) => match.Groups[group].Value is { Length: > 0 } digits
        ? int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        @"^((?<date>\d{4}-\d\d-\d\d)|(?<days>[+-]\d{1,5})d"
        + @"|next (?<weekday>sun|mon|tue|wed|thu|fri|sat)|(?<weekday>sun|mon|tue|wed|thu|fri|sat)(?<weeks>[+-]\d{1,3})w((?<more>[+-]\d{1,2})d)?"
        + @"|(?<which>1st|2nd|3rd|4th|last) (?<weekday>sun|mon|tue|wed|thu|fri|sat)((?<months>[+-]\d{1,3})m)?"
        + @"|next (?<month>0[1-9]|1[0-2])-(?<day>[0-2]\d|3[01])|(?<month>0[1-9]|1[0-2])-(?<day>[0-2]\d|3[01])(?<years>[+-]\d{1,2})y)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    private sealed record Fixed(DateOnly Day) : RelativeDay
    {
        public static new Fixed? Find(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new Fixed(day)
                : null;

        public override DateOnly From(DateOnly today) => Day;
    }

    private sealed record Counted(int Days) : RelativeDay
    {
        public override DateOnly From(DateOnly today) => today.AddDays(Days);
    }

    private sealed record OfWeek(DayOfWeek Day, int DaysOn) : RelativeDay
    {
        public override DateOnly From(DateOnly today) => today.AddDays(((Day - today.DayOfWeek + 6) % 7) + 1 + DaysOn);
    }

    // The fifth is the last one, be it the fourth.
    private sealed record OfMonth(int Which, DayOfWeek Day, int Months) : RelativeDay
    {
        public override DateOnly From(DateOnly today)
        {
            var month = new DateOnly(today.Year, today.Month, 1).AddMonths(Months);
            var first = month.AddDays((Day - month.DayOfWeek + 7) % 7);
            var day = first.AddDays(7 * (Which - 1));
            return day.Month == month.Month ? day : day.AddDays(-7);
        }
    }

    private sealed record OfYear(int Month, int Day, int Years) : RelativeDay
    {
        public override DateOnly From(DateOnly today)
        {
            var thisYear = new DateOnly(today.Year, Month, Day);
            return (thisYear > today ? thisYear : thisYear.AddYears(1)).AddYears(Years);
        }
    }
}
