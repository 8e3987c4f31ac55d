using System.Globalization;
using System.Text;
using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>The parts of a rule, checked and in order.</summary>
internal sealed record RuleParts
{
    public required RecurrenceFrequency Frequency { get; init; }

    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public RuleUntil? Until { get; init; }

    public IReadOnlyList<IsoDayOfWeek> Weekdays { get; init; } = [];

    public IReadOnlyList<OrdinalWeekday> OrdinalWeekdays { get; init; } = [];

    public IReadOnlyList<int> MonthDays { get; init; } = [];

    public IReadOnlyList<int> Months { get; init; } = [];

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>The one text of these parts.</summary>
    public string Write()
    {
        var text = new StringBuilder("FREQ=").Append(Frequency.ToString().ToUpperInvariant());
        if (Interval > 1)
        {
            text.Append(CultureInfo.InvariantCulture, $";INTERVAL={Interval}");
        }

        Append(text, "BYMONTH", Months);
        Append(text, "BYMONTHDAY", MonthDays);
        Append(text, "BYDAY", Weekdays.Select(RuleKeywords.Weekday));
        Append(text, "BYDAY", OrdinalWeekdays);
        if (Count is { } count)
        {
            text.Append(CultureInfo.InvariantCulture, $";COUNT={count}");
        }

        if (Until is { } until)
        {
            text.Append(CultureInfo.InvariantCulture, $";UNTIL={until}");
        }

        // Elsewhere the first day of the week changes nothing.
        var emitsWeeksApart = Frequency == RecurrenceFrequency.Weekly && Interval > 1 && WeekStart != IsoDayOfWeek.Monday;
        return emitsWeeksApart ? text.Append(";WKST=").Append(RuleKeywords.Weekday(WeekStart)).ToString() : text.ToString();
    }

    private static void Append<T>(StringBuilder text, string name, IEnumerable<T> values)
    {
        var list = string.Join(',', values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value}")));
        if (list.Length > 0)
        {
            text.Append(';').Append(name).Append('=').Append(list);
        }
    }
}
