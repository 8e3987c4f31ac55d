using System.Globalization;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>Addresses of the table of holidays, relative to the language prefix.</summary>
public static class HolidayLinks
{
    /// <summary>The table of this year; a day is entered by posting here.</summary>
    public const string Table = "admin/holidays";

    /// <summary>Where a day to be removed is posted.</summary>
    public const string Remove = "admin/holidays/remove";

    /// <summary>The table of a year.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{Table}?year={year}");
}
