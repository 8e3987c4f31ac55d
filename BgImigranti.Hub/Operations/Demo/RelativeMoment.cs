using System.Globalization;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>A moment of the demo content, counted from the day of the installation: <c>-12d 09:30</c>, <c>+3d</c>.</summary>
/// <param name="Days">Days from that day.</param>
/// <param name="Time">The clock of Sofia.</param>
public sealed partial record RelativeMoment(int Days, TimeOnly Time)
{
    /// <summary>Reads one; null when the text is none.</summary>
    public static RelativeMoment? Find(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? new RelativeMoment(
                int.Parse(match.Groups["days"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                match.Groups["time"].Success ? TimeOnly.ParseExact(match.Groups["time"].Value, "HH:mm", CultureInfo.InvariantCulture) : new TimeOnly(12, 0))
            : null;
    }

    /// <summary>The moment, for an installation made now.</summary>
    public DateTime Utc(DateTime now) => TimeZoneInfo.ConvertTimeToUtc(Day(now).ToDateTime(Time), LocalDates.Sofia);

    /// <summary>Its day.</summary>
    public DateOnly Day(DateTime now) => DateOnly.FromDateTime(LocalDates.ToSofia(now)).AddDays(Days);

    [GeneratedRegex(@"^(?<days>[+-]\d{1,5})d( (?<time>\d\d:\d\d))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
