using System.Globalization;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>
/// A moment of the demo content, told from the day of the installation: <c>-12d 09:30</c>, <c>next tue 10:00</c>, <c>+3d</c>.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Time">The clock on the wall; null when only the day was told.</param>
public sealed partial record RelativeMoment(RelativeDay On, TimeOnly? Time)
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Reads one; null when the text is none.</summary>
    public static RelativeMoment? Find(string text)
    {
        var match = Pattern().Match(text);
        return match.Success && RelativeDay.Find(match.Groups["day"].Value) is { } day
            ? new RelativeMoment(day, match.Groups["time"].Success
                ? TimeOnly.ParseExact(match.Groups["time"].Value, "HH:mm", CultureInfo.InvariantCulture)
                : null)
            : null;
    }

    /// <summary>The moment in Sofia, for an installation made now; noon when only the day was told.</summary>
    public DateTime Utc(DateTime now) => TimeZoneInfo.ConvertTimeToUtc(Day(now).ToDateTime(Time ?? Noon), InstantFormatter.Sofia);

    /// <summary>Its day.</summary>
    public DateOnly Day(DateTime now) => On.From(DateOnly.FromDateTime(InstantFormatter.ToSofia(now)));

    [GeneratedRegex(@"^(?<day>.+?)( (?<time>\d\d:\d\d))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
