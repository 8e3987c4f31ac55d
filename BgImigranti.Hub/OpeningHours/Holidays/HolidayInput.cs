namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>What the form of a day sends, as it was typed.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsDayOff">It is free; otherwise it is worked.</param>
/// <param name="NameBg">What it is called in Bulgarian.</param>
/// <param name="NameEn">What it is called in English.</param>
public sealed record HolidayInput(string Date, bool IsDayOff, string NameBg, string NameEn)
{
    /// <summary>An empty form.</summary>
    public static HolidayInput Empty { get; } = new("", IsDayOff: true, "", "");
}
