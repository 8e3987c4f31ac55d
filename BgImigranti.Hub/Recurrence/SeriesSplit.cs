using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>Cuts a rule in two at a local time.</summary>
internal static class SeriesSplit
{
    /// <summary>The rule that yields the dates before the cut and no others.</summary>
    public static RecurrenceRule RuleBefore(RecurrenceRule rule, EventTime time, LocalDateTime cut)
    {
        if (rule.Count is not null)
        {
            return rule.WithCount(CountBefore(rule, time, cut));
        }

        // One start a day at most: the last day before the cut says it.
        var last = cut.TimeOfDay > time.Start.TimeOfDay ? cut.Date : cut.Date.PlusDays(-1);
        return rule.LastDay(time) is { } end && end <= last ? rule : rule.WithUntil(last);
    }

    /// <summary>The first date of the rule at or after the cut, and the rule that goes on from it; null when there is none.</summary>
    public static (LocalDateTime First, RecurrenceRule Rule)? RuleFrom(RecurrenceRule rule, EventTime time, LocalDateTime cut)
    {
        foreach (var first in Dates(rule, time, cut.Date).Where(start => start >= cut))
        {
            return (first, rule.Count is { } count ? rule.WithCount(count - CountBefore(rule, time, cut)) : rule);
        }

        return null;
    }

    private static int CountBefore(RecurrenceRule rule, EventTime time, LocalDateTime cut) =>
        Dates(rule, time, time.Start.Date).TakeWhile(start => start < cut).Count();

    private static IEnumerable<LocalDateTime> Dates(RecurrenceRule rule, EventTime time, LocalDate from) =>
        rule.Dates(time, from).Select(date => date.At(time.Start.TimeOfDay));
}
