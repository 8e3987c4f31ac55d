using System.Globalization;
using System.Runtime.InteropServices;

namespace BgImigranti.Hub.OpeningHours;

/// <summary>A part of one day of the wall clock, in minutes from midnight; the end is excluded and may be 1440 (24:00).</summary>
/// <param name="From">First minute, 0 to 1439.</param>
/// <param name="To">The minute after the last, greater than <paramref name="From"/>, at most 1440.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeRange(int From, int To)
{
    /// <summary>Minutes of a day; the end of a range that lasts until midnight.</summary>
    public const int Midnight = 24 * 60;

    /// <summary>The whole day.</summary>
    public static TimeRange AllDay { get; } = new(0, Midnight);

    /// <summary>09:00-12:30, as texts of hours have it.</summary>
    public override string ToString() => $"{Write(From)}-{Write(To)}";

    /// <summary>Puts ranges in order and joins those that touch; null when two overlap.</summary>
    internal static IReadOnlyList<TimeRange>? Ordered(IEnumerable<TimeRange> ranges)
    {
        var ordered = new List<TimeRange>();
        foreach (var range in ranges.OrderBy(range => range.From))
        {
            if (ordered is [.., var last] && range.From <= last.To)
            {
                if (range.From < last.To)
                {
                    return null;
                }

                ordered[^1] = last with { To = range.To };
            }
            else
            {
                ordered.Add(range);
            }
        }

        return ordered;
    }

    private static string Write(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
