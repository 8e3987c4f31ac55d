using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Vacancies;

/// <summary>What is paid, as people read it: 1 200–1 500 € на месец, бруто · €1,200–1,500 a month, gross.</summary>
/// <param name="FromCents">The least, in euro cents; null when nobody said.</param>
/// <param name="ToCents">The most, in euro cents; null when nobody said.</param>
/// <param name="Period">By what it is computed.</param>
/// <param name="Kind">Before or after taxes.</param>
public sealed record Pay(int? FromCents, int? ToCents, PayPeriod Period, PayKind Kind)
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The sentence in the current language; null when no sum is known.</summary>
    public string? Sentence => Sum() is { } sum ? string.Format(CultureInfo.CurrentCulture, Frame(), sum) : null;

    private string? Sum() => (FromCents, ToCents) switch
    {
        (null, null) => null,
        ({ } from, null) => Put(VacanciesText.SumFrom, Amount(from)),
        (null, { } to) => Put(VacanciesText.SumTo, Amount(to)),
        ({ } from, { } to) when from == to => Put(VacanciesText.SumOne, Amount(from)),
        ({ } from, { } to) => Put(VacanciesText.SumRange, Amount(from), Amount(to)),
    };

    private string Frame() => (Period, Kind) switch
    {
        (PayPeriod.Month, PayKind.Gross) => VacanciesText.PayMonthGross,
        (PayPeriod.Month, _) => VacanciesText.PayMonthNet,
        (_, PayKind.Gross) => VacanciesText.PayHourGross,
        _ => VacanciesText.PayHourNet,
    };

    /// <summary>
    /// Thousands are always grouped in sums of money, with a no-break space in Bulgarian, so that four digits do not look like a year;
    /// cents stand in both sums of a range or in none. Never by the system's own money format, which may still say лв.
    /// </summary>
    private string Amount(int cents)
    {
        var hasCents = (FromCents ?? 0) % 100 != 0 || (ToCents ?? 0) % 100 != 0;
        var format = (NumberFormatInfo)Language.Current.Culture.NumberFormat.Clone();
        format.NumberGroupSeparator = Language.Current == Language.English ? "," : NoBreakSpace.ToString();
        return (cents / 100m).ToString(hasCents ? "N2" : "N0", format);
    }

    private static string Put(string text, params object[] sums) => string.Format(CultureInfo.CurrentCulture, text, sums);
}
