using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>The words of RFC 5545 in which rules are written.</summary>
internal static class RuleKeywords
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>MO to SU.</summary>
    public static string Weekday(IsoDayOfWeek day) => Weekdays[(int)day - 1];

    /// <summary>The day of a word; null when it is none.</summary>
    public static IsoDayOfWeek? Weekday(ReadOnlySpan<char> word)
    {
        for (var day = 0; day < Weekdays.Length; day++)
        {
            if (word.SequenceEqual(Weekdays[day]))
            {
                return (IsoDayOfWeek)(day + 1);
            }
        }

        return null;
    }
}
