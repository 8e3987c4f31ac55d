using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>
/// Reads and writes moments and days as forms carry them: the wall clock of Sofia, <c>2026-12-01T14:00</c>. An hour that the spring
/// change leaves out is none; one that the autumn change doubles is the first of the two.
/// </summary>
public static class LocalInput
{
    private static readonly string[] Patterns =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "d.M.yyyy HH:mm", "d.M.yyyy 'г.' HH:mm", "d/M/yyyy HH:mm"];

    private static readonly string[] DayPatterns = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yyyy 'г.'", "d/M/yyyy"];

    /// <summary>A typed moment.</summary>
    public static TypedMoment Moment(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
        {
            return new TypedMoment(IsEmpty: true, null);
        }

        if (Wall(text) is not { } local || InstantFormatter.Sofia.IsInvalidTime(local))
        {
            return new TypedMoment(IsEmpty: false, null);
        }

        var offset = InstantFormatter.Sofia.IsAmbiguousTime(local)
            ? InstantFormatter.Sofia.GetAmbiguousTimeOffsets(local).Max()
            : InstantFormatter.Sofia.GetUtcOffset(local);
        return new TypedMoment(IsEmpty: false, DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
    }

    /// <summary>A typed moment as a wall clock shows it, wherever that hangs; null when it is none.</summary>
    public static DateTime? Wall(string? typed) =>
        DateTime.TryParseExact((typed ?? "").Trim(), Patterns, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local)
            ? local
            : null;

    /// <summary>A typed day; null when it is none.</summary>
    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact((typed ?? "").Trim(), DayPatterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>A moment for <c>datetime-local</c>.</summary>
    public static string? Write(DateTime? utc) =>
        utc is { } moment ? InstantFormatter.ToSofia(moment).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;

    /// <summary>A day for <c>date</c>.</summary>
    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
