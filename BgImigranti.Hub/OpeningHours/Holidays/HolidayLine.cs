using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Localization.Holidays;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>One line of a year's holidays, and where it comes from.</summary>
/// <param name="Date">The day.</param>
/// <param name="ByLaw">The holiday of the law; null when the law knows none on this day, or somebody else has the last word.</param>
/// <param name="ByTable">What an administrator entered; null when the law's rule holds.</param>
public sealed record HolidayLine(DateOnly Date, PublicHoliday? ByLaw, HolidayOverride? ByTable)
{
    /// <summary>The day is free.</summary>
    public bool IsDayOff => ByTable?.IsDayOff ?? true;

    /// <summary>What the day is called in the current language.</summary>
    public string Name => ByTable is { } entered
        ? Language.Current == Language.English ? entered.NameEn : entered.NameBg
        : ByLaw?.Name ?? "";
}
