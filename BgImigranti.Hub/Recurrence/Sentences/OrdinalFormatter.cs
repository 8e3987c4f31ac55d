using System.Globalization;

namespace BgImigranti.Hub.Recurrence.Sentences;

/// <summary>Ordinal numbers as words and as figures; in Bulgarian they agree with their noun.</summary>
internal static class OrdinalFormatter
{
    /// <summary>първи, първа · first.</summary>
    public static string Plain(int ordinal, bool isShe) => (ordinal, isShe) switch
    {
        (1, false) => CalendarTimesText.FirstHe,
        (2, false) => CalendarTimesText.SecondHe,
        (3, false) => CalendarTimesText.ThirdHe,
        (4, false) => CalendarTimesText.FourthHe,
        (5, false) => CalendarTimesText.FifthHe,
        (_, false) => CalendarTimesText.LastHe,
        (1, true) => CalendarTimesText.FirstShe,
        (2, true) => CalendarTimesText.SecondShe,
        (3, true) => CalendarTimesText.ThirdShe,
        (4, true) => CalendarTimesText.FourthShe,
        (5, true) => CalendarTimesText.FifthShe,
        _ => CalendarTimesText.LastShe,
    };

    /// <summary>първия, първата · first, where an article stands before it.</summary>
    public static string Definite(int ordinal, bool isShe) => (ordinal, isShe) switch
    {
        (1, false) => CalendarTimesText.TheFirstHe,
        (2, false) => CalendarTimesText.TheSecondHe,
        (3, false) => CalendarTimesText.TheThirdHe,
        (4, false) => CalendarTimesText.TheFourthHe,
        (5, false) => CalendarTimesText.TheFifthHe,
        (_, false) => CalendarTimesText.TheLastHe,
        (1, true) => CalendarTimesText.TheFirstShe,
        (2, true) => CalendarTimesText.TheSecondShe,
        (3, true) => CalendarTimesText.TheThirdShe,
        (4, true) => CalendarTimesText.TheFourthShe,
        (5, true) => CalendarTimesText.TheFifthShe,
        _ => CalendarTimesText.TheLastShe,
    };

    /// <summary>1-во, 7-мо, 15-о · 1st, 7th, 15th: neuter, of „число“.</summary>
    public static string Number(int number)
    {
        var text = (number / 10, number % 10) switch
        {
            (1, _) => CalendarTimesText.NumberOther,
            (_, 1) => CalendarTimesText.NumberFirst,
            (_, 2) => CalendarTimesText.NumberSecond,
            (_, 3) => CalendarTimesText.NumberThird,
            (_, 4) => CalendarTimesText.NumberFourth,
            (_, 7 or 8) => CalendarTimesText.NumberSeventh,
            _ => CalendarTimesText.NumberOther,
        };
        return string.Format(CultureInfo.CurrentCulture, text, number);
    }
}
