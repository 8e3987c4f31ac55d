using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>
/// How an event recurs: a rule, days that are left out, and days besides. Starts are local times of the event's zone; the one that an
/// occurrence had at first is also its name (RECURRENCE-ID), whatever becomes of it.
/// </summary>
/// <remarks>
/// The start of the event is always its first occurrence, unless it is left out. What is not between the years of
/// <see cref="EventTime"/> does not recur. Two are equal when they have the same rule and lists.
/// </remarks>
/// <param name="Rule">The rule; null when the event happens once, or on the days of <paramref name="ExtraDates"/> besides.</param>
/// <param name="Exceptions">Starts that are left out (EXDATE); those that never were change nothing.</param>
/// <param name="ExtraDates">Starts besides (RDATE).</param>
public sealed record RecurrenceSet(RecurrenceRule? Rule, IReadOnlyList<LocalDateTime> Exceptions, IReadOnlyList<LocalDateTime> ExtraDates)
{
    /// <summary>The most starts that one question answers.</summary>
    public const int MaxStarts = 5_000;

    /// <summary>Once and no more.</summary>
    public static RecurrenceSet None { get; } = new(null, [], []);

    /// <summary>Whether it goes on for ever, as far as the calendar reaches.</summary>
    public bool IsEndless => Rule is { Count: null, HasUntil: false };

    /// <summary>Whether there can be more than one occurrence.</summary>
    public bool Recurs => Rule is not null || ExtraDates.Count > 0;

    /// <summary>
    /// The starts from one local time (included) to another (excluded), in order, each once, computed as they are asked for and
    /// at most <see cref="MaxStarts"/>; <see cref="Read"/> says whether that was all. An occurrence that began before and goes
    /// on is found by asking from a length earlier.
    /// </summary>
    public IEnumerable<LocalDateTime> StartsBetween(EventTime time, LocalDateTime from, LocalDateTime until) =>
        Starts(time, from).TakeWhile(start => start < until).Take(MaxStarts);

    /// <summary>What <see cref="StartsBetween"/> yields, and whether more are left; ask again from just after the last.</summary>
    public SeriesOccurrences Read(EventTime time, LocalDateTime from, LocalDateTime until)
    {
        var starts = Starts(time, from).TakeWhile(start => start < until).Take(MaxStarts + 1).ToList();
        return new SeriesOccurrences([.. starts.Take(MaxStarts)], starts.Count > MaxStarts);
    }

    /// <summary>Whether the event has an occurrence of this name.</summary>
    public bool Has(EventTime time, LocalDateTime start) => Starts(time, start).FirstOrDefault() == start;

    /// <summary>The first start at or after a local time; null when there is none.</summary>
    public LocalDateTime? Next(EventTime time, LocalDateTime from)
    {
        foreach (var start in Starts(time, from))
        {
            return start;
        }

        return null;
    }

    /// <summary>The last start; null when it <see cref="IsEndless"/> or everything is left out. Walks the whole series.</summary>
    public LocalDateTime? Last(EventTime time)
    {
        LocalDateTime? last = null;
        foreach (var start in IsEndless ? [] : Starts(time, LocalDateTime.MinIsoValue))
        {
            last = start;
        }

        return last;
    }

    /// <summary>What remains of the series when it ends before a local time: the first half of "this and the following".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The local time is not after the start: nothing would remain.</exception>
    public RecurrenceSet EndingBefore(EventTime time, LocalDateTime cut)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(cut, time.Start);
        return new RecurrenceSet(
            Rule is null ? null : SeriesSplit.RuleBefore(Rule, time, cut),
            [.. Exceptions.Where(start => start < cut)],
            [.. ExtraDates.Where(start => start < cut)]);
    }

    /// <summary>
    /// The series from a local time on, the second half of "this and the following", with the time of its own first occurrence.
    /// A count goes on where the first half ended. Null when nothing recurs from then on.
    /// </summary>
    public SeriesHalf? StartingFrom(EventTime time, LocalDateTime cut)
    {
        ArgumentNullException.ThrowIfNull(time);
        var exceptions = Exceptions.Where(start => start >= cut).ToList();
        var extras = ExtraDates.Where(start => start >= cut).Distinct().Order().ToList();
        if (cut <= time.Start)
        {
            return new SeriesHalf(time, this);
        }

        // It begins with a date of the rule, even one that is left out: from any other the rule would go on otherwise.
        if (Rule is not null && SeriesSplit.RuleFrom(Rule, time, cut) is var (first, rule))
        {
            return new SeriesHalf(time.At(first), new RecurrenceSet(rule, exceptions, extras));
        }

        return extras is [var start, ..] ? new SeriesHalf(time.At(start), new RecurrenceSet(null, exceptions, extras[1..])) : null;
    }

    /// <summary>As it is kept: lists in order, each start once, a rule that ends with a day.</summary>
    /// <exception cref="Ui.RefusalException">It ends before it starts, or leaves out or adds more than <see cref="MaxStarts"/>.</exception>
    public RecurrenceSet Checked(EventTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (Exceptions.Count > MaxStarts || ExtraDates.Count > MaxStarts)
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.TooManyDates, MaxStarts);
        }

        var lastDay = Rule?.LastDay(time);
        if (lastDay < time.Start.Date)
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RuleEndsBeforeStart);
        }

        return new RecurrenceSet(
            lastDay is { } day ? Rule!.WithUntil(day) : Rule,
            [.. Exceptions.Distinct().Order()],
            [.. ExtraDates.Distinct().Order()]);
    }

    /// <inheritdoc />
    public bool Equals(RecurrenceSet? other) =>
        other is not null
            && Equals(Rule, other.Rule)
            && Exceptions.SequenceEqual(other.Exceptions)
            && ExtraDates.SequenceEqual(other.ExtraDates);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Rule, Exceptions.Count, ExtraDates.Count);

    private IEnumerable<LocalDateTime> Starts(EventTime time, LocalDateTime from)
    {
        ArgumentNullException.ThrowIfNull(time);
        var day = LocalDate.Max(from.Date, new LocalDate(1, 1, 1));
        var ruled = Rule is null
            ? Enumerable.Repeat(time.Start, 1)
            : Rule.Dates(time, day).Select(date => date.At(time.Start.TimeOfDay));
        var exceptions = Exceptions.Count == 0 ? null : Exceptions.ToHashSet();
        return SeriesMerge.For(ruled.SkipWhile(start => start < from), ExtraDates.Where(start => start >= from).Order())
            .Where(start => exceptions?.Contains(start) != true);
    }
}
