using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>What something costs, in words and as it is typed. Amounts are euro cents.</summary>
public static class Fee
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>
    /// Безплатно · 12,50 € · Попитайте за цената; in English Free · €12.50 · Ask for the price. Whole euros have no cents.
    /// </summary>
    public static string Words(int? cents) => cents switch
    {
        null => PublishingText.FeeAsk,
        0 => PublishingText.FeeFree,
        { } amount => Amount(amount),
    };

    /// <summary>As fields have it, with a dot; null when it is not known.</summary>
    public static string? Typed(int? cents) =>
        cents is { } amount ? (amount / 100m).ToString(amount % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture) : null;

    // By explicit patterns: the system may still hold the lev for Bulgaria's currency, and .NET groups four digits.
    private static string Amount(int cents)
    {
        var full = Plurals.FormatNumber(cents / 100);
        if (Language.Current == Language.English)
        {
            return cents % 100 == 0 ? $"€{full}" : string.Create(CultureInfo.InvariantCulture, $"€{full}.{cents % 100:00}");
        }

        return cents % 100 == 0
            ? $"{full}{NoBreakSpace}€"
            : string.Create(CultureInfo.InvariantCulture, $"{full},{cents % 100:00}{NoBreakSpace}€");
    }
}
