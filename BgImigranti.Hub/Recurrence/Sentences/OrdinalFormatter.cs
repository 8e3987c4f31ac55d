using System.Globalization;

namespace BgImigranti.Hub.Recurrence.Sentences;

/// <summary>Ordinal numbers as words and as figures; in Bulgarian they agree with their noun.</summary>
internal static class OrdinalFormatter
{
    /// <summary>първи, първа · first.</summary>
    public static string Plain(int ordinal, bool isShe) => (ordinal, isShe) switch
    {
        (1, false) => RecurrenceText.FirstHe,
        (2, false) => RecurrenceText.SecondHe,
        (3, false) => RecurrenceText.ThirdHe,
        (4, false) => RecurrenceText.FourthHe,
        (5, false) => RecurrenceText.FifthHe,
        (_, false) => RecurrenceText.LastHe,
        (1, true) => RecurrenceText.FirstShe,
        (2, true) => RecurrenceText.SecondShe,
        (3, true) => RecurrenceText.ThirdShe,
        (4, true) => RecurrenceText.FourthShe,
        (5, true) => RecurrenceText.FifthShe,
        _ => RecurrenceText.LastShe,
    };

    /// <summary>първия, първата · first, where an article stands before it.</summary>
    public static string Definite(int ordinal, bool isShe) => (ordinal, isShe) switch
    {
        (1, false) => RecurrenceText.TheFirstHe,
        (2, false) => RecurrenceText.TheSecondHe,
        (3, false) => RecurrenceText.TheThirdHe,
        (4, false) => RecurrenceText.TheFourthHe,
        (5, false) => RecurrenceText.TheFifthHe,
        (_, false) => RecurrenceText.TheLastHe,
        (1, true) => RecurrenceText.TheFirstShe,
        (2, true) => RecurrenceText.TheSecondShe,
        (3, true) => RecurrenceText.TheThirdShe,
        (4, true) => RecurrenceText.TheFourthShe,
        (5, true) => RecurrenceText.TheFifthShe,
        _ => RecurrenceText.TheLastShe,
    };

    /// <summary>1-во, 7-мо, 15-о · 1st, 7th, 15th: neuter, of „число“.</summary>
    public static string Number(int number)
    {
        var text = (number / 10, number % 10) switch
        {
            (1, _) => RecurrenceText.NumberOther,
            (_, 1) => RecurrenceText.NumberFirst,
            (_, 2) => RecurrenceText.NumberSecond,
            (_, 3) => RecurrenceText.NumberThird,
            (_, 4) => RecurrenceText.NumberFourth,
            (_, 7 or 8) => RecurrenceText.NumberSeventh,
            _ => RecurrenceText.NumberOther,
        };
        return string.Format(CultureInfo.CurrentCulture, text, number);
    }
}
