using System.Globalization;
using BgImigranti.Hub.Localization;
using NodaTime;
using NodaTime.Extensions;

namespace BgImigranti.Hub.Recurrence.Sentences;

/// <summary>Weekdays and months as they stand within a sentence of the current language.</summary>
internal static class DayNamesFormatter
{
    /// <summary>Of feminine gender in Bulgarian: сряда, събота, неделя.</summary>
    public static bool IsShe(IsoDayOfWeek day) => day is IsoDayOfWeek.Wednesday or IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    /// <summary>вторник · Tuesday.</summary>
    public static string Weekday(IsoDayOfWeek day) => Language.Current.Culture.DateTimeFormat.GetDayName(day.ToDayOfWeek());

    /// <summary>март · March.</summary>
    public static string Month(int month) => Language.Current.Culture.DateTimeFormat.GetMonthName(month);

    /// <summary>понеделник, вторник и сряда · Monday, Tuesday and Wednesday.</summary>
    public static string Weekdays(IEnumerable<IsoDayOfWeek> days) => Joined([.. days.Select(Weekday)]);

    /// <summary>във вторник и сряда · Tuesday and Wednesday.</summary>
    public static string InWeekdays(IReadOnlyList<IsoDayOfWeek> days)
    {
        var list = Weekdays(days);
        return Say(BeginsWithV(list) ? RecurrenceText.InWeekdayBeforeV : RecurrenceText.InWeekday, list);
    }

    /// <summary>в първия и третия вторник и в последната сряда · on the first and third Tuesday and on the last Wednesday.</summary>
    public static string OnWeekdays(IEnumerable<OrdinalWeekday> weekdays) => Joined([.. weekdays
        .GroupBy(weekday => weekday.Day)
        .Select(group =>
            OnWeekday(Joined([.. group.Select(weekday => OrdinalFormatter.Definite(weekday.Ordinal, IsShe(group.Key)))]), group.Key))]);

    /// <summary>a, b и c · a, b and c.</summary>
    public static string Joined(IReadOnlyList<string> words) => words.Count == 1
        ? words[0]
        : Say(RecurrenceText.And, string.Join(", ", words.Take(words.Count - 1)), words[^1]);

    private static string OnWeekday(string ordinals, IsoDayOfWeek day) =>
        Say(BeginsWithV(ordinals) ? RecurrenceText.OnWeekdayBeforeV : RecurrenceText.OnWeekday, ordinals, Weekday(day));

    // „В“ becomes „във“ before в and ф.
    private static bool BeginsWithV(string words) => words[0] is 'в' or 'ф';

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
