using System.Globalization;

namespace BgImigranti.Hub.Localization;

/// <summary>
/// Puts a number into a whole sentence. Both languages have two CLDR forms: 1 takes <c>one</c>, everything else (0, 2 and
/// also 21) takes <c>many</c>.
/// </summary>
/// <remarks>
/// The Bulgarian <c>many</c> text must use the counting form: masculine nouns that are not persons end differently after a
/// number (1 отговор, 2 отговора) than without one (отговори). Persons do not (2 участници).
/// </remarks>
public static class Plurals
{
    /// <summary>The text for this count, its <c>{0}</c> replaced by the number as <see cref="FormatNumber"/> writes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static string Format(long count, string one, string many)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(many);
        return string.Format(CultureInfo.CurrentCulture, count == 1 ? one : many, FormatNumber(count));
    }

    /// <summary>
    /// A number with the thousands grouped as the current UI language does: 12,345 in English; in Bulgarian with a no-break
    /// space and only from five digits on (1234, 12 345), as CLDR and browsers have it; .NET by itself would group four.
    /// </summary>
    public static string FormatNumber(long number)
    {
        var language = Language.Current;
        var isGrouped = language == Language.English || Math.Abs(number) >= 10_000;
        return number.ToString(isGrouped ? "N0" : "D", language.Culture);
    }
}
