using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>
/// How an event recurs: an RRULE of RFC 5545, of the part that people can say in a sentence. Immutable; two are equal when their
/// texts are.
/// </summary>
/// <remarks>
/// Supported are <c>FREQ=DAILY</c>; <c>WEEKLY</c> with or without <c>BYDAY</c>; <c>MONTHLY</c> with nothing, <c>BYMONTHDAY</c> (1 to 31,
/// -1) or <c>BYDAY</c> with ordinals (1 to 5, -1); <c>YEARLY</c> with nothing or with <c>BYMONTH</c> and one of these; <c>INTERVAL</c> to
/// 99;
/// <c>COUNT</c> to 5000 or <c>UNTIL</c>; <c>WKST</c>. Everything else is refused by name, never left out. An <c>UNTIL</c> that is a day
/// means all of that day, also for events with hours. The one weekday with one <c>BYSETPOS</c> that some programs write for "second
/// Tuesday" is the same as <c>BYDAY=2TU</c> and becomes it. A start that is no date of the rule is its first occurrence nevertheless, and
/// counts.
/// </remarks>
public sealed class RecurrenceRule : IEquatable<RecurrenceRule>
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxLength = 500;

    /// <summary>Largest interval.</summary>
    public const int MaxInterval = 99;

    /// <summary>Largest count.</summary>
    public const int MaxCount = 5_000;

    private readonly RuleParts _parts;
    private readonly string _text;

    private RecurrenceRule(RuleParts parts)
    {
        _parts = parts;
        _text = parts.Write();
    }

    /// <summary>The period.</summary>
    public RecurrenceFrequency Frequency => _parts.Frequency;

    /// <summary>Every how many periods, 1 to <see cref="MaxInterval"/>.</summary>
    public int Interval => _parts.Interval;

    /// <summary>How many occurrences there are, the start and those that are left out included; null when it does not end so.</summary>
    public int? Count => _parts.Count;

    /// <summary>Whether it ends with a day or an instant; <see cref="LastDay"/> says which.</summary>
    public bool HasUntil => _parts.Until is not null;

    /// <summary>Days of a weekly rule, Monday first; empty when only that of the start.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekdays => _parts.Weekdays;

    /// <summary>Weekdays of a month, of a monthly or yearly rule.</summary>
    public IReadOnlyList<OrdinalWeekday> OrdinalWeekdays => _parts.OrdinalWeekdays;

    /// <summary>Days of a month, of a monthly or yearly rule, ascending; -1, the last day, at the end.</summary>
    public IReadOnlyList<int> MonthDays => _parts.MonthDays;

    /// <summary>Months of a yearly rule, ascending; empty when only that of the start.</summary>
    public IReadOnlyList<int> Months => _parts.Months;

    /// <summary>First day of the week; means something only when a weekly rule skips weeks.</summary>
    public IsoDayOfWeek WeekStart => _parts.WeekStart;

    /// <summary>Reads the value of an RRULE, with or without the word <c>RRULE:</c>.</summary>
    /// <exception cref="RefusalException">It is no rule or not supported; the text of the refusal names the part.</exception>
    public static RecurrenceRule Parse(string rrule)
    {
        ArgumentNullException.ThrowIfNull(rrule);
        return new RecurrenceRule(RuleReader.Read(rrule));
    }

    /// <summary>The same rule with so many occurrences, the start included.</summary>
    public RecurrenceRule WithCount(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);
        return new RecurrenceRule(_parts with { Count = count, Until = null });
    }

    /// <summary>The same rule up to this day and including it.</summary>
    public RecurrenceRule WithUntil(LocalDate lastDay) => new(_parts with { Count = null, Until = RuleUntil.At(lastDay) });

    /// <summary>The same weekly rule on one other day of the week.</summary>
    /// <exception cref="InvalidOperationException">It is no weekly rule.</exception>
    public RecurrenceRule OnWeekday(IsoDayOfWeek day) => Frequency == RecurrenceFrequency.Weekly
        ? new RecurrenceRule(_parts with { Weekdays = [day] })
        : throw new InvalidOperationException("Only a weekly rule has one day of the week.");

    /// <summary>The same rule without an end.</summary>
    public RecurrenceRule WithoutEnd() => new(_parts with { Count = null, Until = null });

    /// <summary>The last day on which this event can still begin by <c>UNTIL</c>; null when the rule does not end so.</summary>
    public LocalDate? LastDay(EventTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return _parts.Until?.LastDay(time);
    }

    /// <summary>
    /// The first date of the rule from this start on, which is where a series is best begun: a start that is no date of its rule is
    /// read differently by different calendars. Null when there is none before the calendar ends.
    /// </summary>
    public LocalDateTime? FirstFrom(LocalDateTime start)
    {
        // Intervals are counted from where it will begin.
        foreach (var date in RuleDates.For(_parts with { Interval = 1 }, start.Date, start.Date))
        {
            return date.At(start.TimeOfDay);
        }

        return null;
    }

    /// <inheritdoc />
    public bool Equals(RecurrenceRule? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as RecurrenceRule);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>The canonical value of an RRULE.</summary>
    public override string ToString() => _text;

    /// <summary>All dates of an event's series by this rule, from a day on, in order; the start first, whether it fits or not.</summary>
    internal IEnumerable<LocalDate> Dates(EventTime time, LocalDate from) =>
        RuleDates.OfSeries(_parts, time.Start.Date, from, LastDay(time) ?? LocalDate.MaxIsoValue);
}
