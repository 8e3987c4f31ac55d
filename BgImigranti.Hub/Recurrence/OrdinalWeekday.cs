using System.Globalization;
using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>The second Tuesday, the last Sunday of a month.</summary>
/// <param name="Ordinal">1 to 5 from the beginning of the month, -1 for the last.</param>
/// <param name="Day">The day of the week.</param>
public sealed record OrdinalWeekday(int Ordinal, IsoDayOfWeek Day)
{
    /// <summary>The last of a month.</summary>
    public const int Last = -1;

    /// <summary>Where it is in a month; null when there is no fifth.</summary>
    public LocalDate? In(YearMonth month)
    {
        var first = month.OnDayOfMonth(1);
        var end = first.PlusMonths(1);
        var date = Ordinal == Last
            ? end.Previous(Day)
            : first.PlusDays(-1).Next(Day).PlusWeeks(Ordinal - 1);
        return date < end ? date : null;
    }

    /// <summary>2TU, -1SU.</summary>
    public override string ToString() => Ordinal.ToString(CultureInfo.InvariantCulture) + RuleKeywords.Weekday(Day);
}
