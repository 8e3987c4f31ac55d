using System.Globalization;
using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>
/// Reads the text of a rule. The grammar is a list of names and values; it is read here and not by a library, because what is not
/// supported has to be refused by its name, and libraries leave it out.
/// </summary>
internal sealed class RuleReader
{
    private const string Prefix = "RRULE:";
    private const int MaxMonthLength = 31;
    private const int MaxOrdinal = 5;

    private static readonly string[] Known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The parts of a text.</summary>
    /// <exception cref="RefusalException">It cannot be understood or is not supported; the refusal names the part.</exception>
    public static RuleParts Read(string text)
    {
        if (text.Length > RecurrenceRule.MaxLength)
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RuleTooLong, RecurrenceRule.MaxLength);
        }

        var upper = text.Trim().ToUpperInvariant();
        var reading = new RuleReader();
        foreach (var piece in (upper.StartsWith(Prefix, StringComparison.Ordinal) ? upper[Prefix.Length..] : upper).Split(';'))
        {
            reading.Take(piece);
        }

        return reading.Build();
    }

    private void Take(string piece)
    {
        var sign = piece.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0 || sign == piece.Length - 1)
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RulePartWrong, piece);
        }

        var name = piece[..sign];
        if (!Known.Contains(name))
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RulePartUnsupported, piece);
        }

        if (!_values.TryAdd(name, piece[(sign + 1)..]))
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RulePartTwice, name);
        }
    }

    private RuleParts Build()
    {
        var frequency = Frequency();
        RefuseWhatDoesNotFit(frequency);
        var days = Days();
        var parts = new RuleParts
        {
            Frequency = frequency,
            Interval = Number("INTERVAL", RecurrenceRule.MaxInterval) ?? 1,
            Count = Number("COUNT", RecurrenceRule.MaxCount),
            Until = _values.TryGetValue("UNTIL", out var until) ? RuleUntil.Read(until) ?? throw Wrong("UNTIL") : null,
            WeekStart = _values.TryGetValue("WKST", out var start)
                ? RuleKeywords.Weekday(start) ?? throw Wrong("WKST")
                : IsoDayOfWeek.Monday,
            Months = Numbers("BYMONTH", month => month is >= 1 and <= 12),
            MonthDays = [.. Numbers("BYMONTHDAY", day => day is >= 1 and <= MaxMonthLength or -1).OrderBy(day => day < 0)],
            Weekdays = frequency == RecurrenceFrequency.Weekly ? [.. days.Select(day => day.Day)] : [],
            OrdinalWeekdays = frequency == RecurrenceFrequency.Weekly ? [] : days,
        };
        RefuseWhatNeverComes(parts);
        return parts;
    }

    private RecurrenceFrequency Frequency() => _values.GetValueOrDefault("FREQ") switch
    {
        null => throw RecurrenceRefusal.With(() => RecurrenceText.RulePartMissing, "FREQ"),
        "DAILY" => RecurrenceFrequency.Daily,
        "WEEKLY" => RecurrenceFrequency.Weekly,
        "MONTHLY" => RecurrenceFrequency.Monthly,
        "YEARLY" => RecurrenceFrequency.Yearly,
        _ => throw RecurrenceRefusal.With(() => RecurrenceText.RulePartUnsupported, Piece("FREQ")),
    };

    private void RefuseWhatDoesNotFit(RecurrenceFrequency frequency)
    {
        string[] allowed = frequency switch
        {
            RecurrenceFrequency.Daily => [],
            RecurrenceFrequency.Weekly => ["BYDAY"],
            RecurrenceFrequency.Monthly => ["BYMONTHDAY", "BYDAY", "BYSETPOS"],
            _ => ["BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"],
        };
        if (_values.Keys.FirstOrDefault(name => name.StartsWith("BY", StringComparison.Ordinal) && !allowed.Contains(name)) is { } other)
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RulePartsNotTogether, Piece("FREQ"), Piece(other));
        }

        RefuseTogether("COUNT", "UNTIL");
        RefuseTogether("BYMONTHDAY", "BYDAY");
        RefuseTogether("BYMONTHDAY", "BYSETPOS");
        RefuseAlone("BYSETPOS", "BYDAY");
        if (frequency == RecurrenceFrequency.Yearly)
        {
            RefuseAlone("BYMONTHDAY", "BYMONTH");
            RefuseAlone("BYDAY", "BYMONTH");
        }
    }

    // A weekly rule has plain days; any other has ordinals, or one plain day with the ordinal beside it.
    private List<OrdinalWeekday> Days()
    {
        if (!_values.TryGetValue("BYDAY", out var list))
        {
            return [];
        }

        var days = list.Split(',')
            .Select(Day)
            .Distinct()
            .OrderBy(day => day.Day)
            .ThenBy(day => day.Ordinal < 0)
            .ThenBy(day => day.Ordinal)
            .ToList();
        var arePlain = days.TrueForAll(day => day.Ordinal == 0);
        if (_values.TryGetValue("BYSETPOS", out var position))
        {
            return arePlain && days.Count == 1 && Ordinal(position) is { } ordinal
                ? [days[0] with { Ordinal = ordinal }]
                : throw RecurrenceRefusal.With(() => RecurrenceText.RulePartsNotTogether, Piece("BYDAY"), Piece("BYSETPOS"));
        }

        var isWeekly = _values["FREQ"] == "WEEKLY";
        return (isWeekly ? arePlain : days.TrueForAll(day => day.Ordinal != 0))
            ? days
            : throw RecurrenceRefusal.With(() => RecurrenceText.RulePartsNotTogether, Piece("FREQ"), Piece("BYDAY"));
    }

    private OrdinalWeekday Day(string text)
    {
        if (text.Length < 2 || RuleKeywords.Weekday(text.AsSpan(text.Length - 2)) is not { } day)
        {
            throw Wrong("BYDAY");
        }

        return text.Length == 2 ? new OrdinalWeekday(0, day) : new OrdinalWeekday(Ordinal(text[..^2]) ?? throw Wrong("BYDAY"), day);
    }

    private static int? Ordinal(string text) =>
        Full(text) is { } ordinal and (>= 1 and <= MaxOrdinal or OrdinalWeekday.Last) ? ordinal : null;

    private int? Number(string name, int largest)
    {
        if (!_values.TryGetValue(name, out var text))
        {
            return null;
        }

        return Full(text) is not { } number || number < 1
            ? throw Wrong(name)
            : number <= largest ? number : throw RecurrenceRefusal.With(() => RecurrenceText.RuleNumberTooLarge, Piece(name), largest);
    }

    private IReadOnlyList<int> Numbers(string name, Func<int, bool> isRight)
    {
        if (!_values.TryGetValue(name, out var list))
        {
            return [];
        }

        return
        [
            .. list.Split(',').Select(text => Full(text) is { } number && isRight(number) ? number : throw Wrong(name)).Distinct().Order()
        ];
    }

    private static void RefuseWhatNeverComes(RuleParts parts)
    {
        // Of a year that has 29 February.
        var comes = parts.Months.Count == 0 || parts.MonthDays.Count == 0
            || parts.Months.Any(
                month => parts.MonthDays[^1] < 0 || parts.MonthDays[0] <= CalendarSystem.Iso.GetDaysInMonth(EventTime.FirstYear, month));
        if (!comes)
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RuleNeverComes);
        }
    }

    private void RefuseTogether(string one, string other)
    {
        if (_values.ContainsKey(one) && _values.ContainsKey(other))
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RulePartsNotTogether, one, other);
        }
    }

    private void RefuseAlone(string name, string needed)
    {
        if (_values.ContainsKey(name) && !_values.ContainsKey(needed))
        {
            throw RecurrenceRefusal.With(() => RecurrenceText.RulePartAlone, Piece(name), needed);
        }
    }

    private RefusalException Wrong(string name) => RecurrenceRefusal.With(() => RecurrenceText.RulePartWrong, Piece(name));

    private string Piece(string name) => $"{name}={_values[name]}";

    private static int? Full(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
