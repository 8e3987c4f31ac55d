using System.Globalization;
using BgImigranti.Hub.Localization;
using NodaTime;

namespace BgImigranti.Hub.Recurrence.Sentences;

/// <summary>
/// Says a recurrence in the current language, without a capital and without a full stop: „всеки вторник до 30 юни 2027 г.“
/// </summary>
public static class RecurrenceFormatter
{
    /// <summary>How the event recurs; null when it does not.</summary>
    public static string? For(RecurrenceSet recurrence, EventTime time)
    {
        ArgumentNullException.ThrowIfNull(recurrence);
        ArgumentNullException.ThrowIfNull(time);
        var words = WithExtraDates(recurrence.Rule is { } rule ? For(rule, time) : null, recurrence.ExtraDates);
        return words is null ? null : WithExceptions(words, recurrence.Exceptions);
    }

    /// <summary>The rule alone; parts that it leaves to the start are taken from there.</summary>
    public static string For(RecurrenceRule rule, EventTime time)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(time);
        var words = RuleSentence.For(rule, time.Start.Date);
        if (rule.LastDay(time) is { } day)
        {
            return Say(RecurrenceText.UntilDay, words, Day(day));
        }

        return rule.Count switch
        {
            null => words,
            1 => Say(RecurrenceText.TimesOne, words),
            { } count => Say(RecurrenceText.TimesMany, words, Plurals.FormatNumber(count)),
        };
    }

    private static string? WithExtraDates(string? words, IReadOnlyList<LocalDateTime> dates) => (words, dates) switch
    {
        (_, []) => words,
        (null, [var only]) => Say(RecurrenceText.OnOneMoreDate, Day(only.Date)),
        (null, _) => Say(RecurrenceText.OnMoreDates, Plurals.FormatNumber(dates.Count)),
        (_, [var only]) => Say(RecurrenceText.AndOnOneMoreDate, words, Day(only.Date)),
        _ => Say(RecurrenceText.AndOnMoreDates, words, Plurals.FormatNumber(dates.Count)),
    };

    private static string WithExceptions(string words, IReadOnlyList<LocalDateTime> exceptions) => exceptions switch
    {
        [] => words,
        [var only] => Say(RecurrenceText.OneException, words, Day(only.Date)),
        _ => Say(RecurrenceText.ManyExceptions, words, Plurals.FormatNumber(exceptions.Count)),
    };

    private static string Day(LocalDate day) => DateFormatter.Day(day.ToDateOnly());

    private static string Say(string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
