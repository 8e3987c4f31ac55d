using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.OpeningHours;

/// <summary>
/// The week of a place that people visit, by the wall clock of Sofia. Its text form is what forms, the API and the database hold:
/// <c>mon-fri 09:00-12:30 13:30-17:00; sat 10:00-13:00</c>.
/// </summary>
/// <remarks>
/// Ranges stay within a day: 22:00-02:00 is refused, because it is nearly always a slip; what is open through the night says so in two
/// pieces (<c>fri 22:00-24:00; sat 00:00-02:00</c>) and is understood as one. On public holidays a place is closed, unless the
/// text has a piece for <c>holidays</c> or the week has no gap at all (a helpline). Two are equal when their texts are.
/// </remarks>
public sealed class WeeklyHours : IEquatable<WeeklyHours>
{
    /// <summary>Longest text, in characters, as it is typed and as it is kept.</summary>
    public const int MaxLength = 500;

    private readonly IReadOnlyList<TimeRange>?[] _days;
    private readonly string _text;

    private WeeklyHours(IReadOnlyList<TimeRange>?[] days)
    {
        _days = days;
        _text = Write();
    }

    /// <summary>No hours at all: nobody has said when it is open.</summary>
    public static WeeklyHours None { get; } = new(new IReadOnlyList<TimeRange>?[(int)HoursDay.Holiday + 1]);

    /// <summary>Nobody has said when it is open.</summary>
    public bool IsEmpty => _days.All(day => day is null or []);

    /// <summary>Open at every minute of the week.</summary>
    public bool IsRoundTheClock => _days.Take((int)HoursDay.Holiday).All(day => day is [var only] && only == TimeRange.AllDay);

    /// <summary>Something is said about public holidays.</summary>
    public bool SpeaksOfHolidays => _days[(int)HoursDay.Holiday] is not null;

    /// <summary>The ranges of a day in order; empty when it is closed.</summary>
    public IReadOnlyList<TimeRange> this[HoursDay day] =>
        _days[(int)day] ?? (day == HoursDay.Holiday && IsRoundTheClock ? [TimeRange.AllDay] : []);

    /// <summary>The ranges of an ordinary day of the week.</summary>
    public IReadOnlyList<TimeRange> this[DayOfWeek day] => this[LineOf(day)];

    /// <summary>The line of the week on which a day stands.</summary>
    public static HoursDay LineOf(DayOfWeek day) => (HoursDay)(((int)day + 6) % 7);

    /// <summary>
    /// Reads a text. Days may also be Bulgarian (<c>пн-пт</c>), listed (<c>mon,wed</c>), run over the end of the week (<c>sat-mon</c>) or
    /// be <c>daily</c>, <c>holidays</c>; times may be 9:00, 9.00 or 9; a day may be <c>closed</c>. An empty text is <see cref="None"/>.
    /// </summary>
    /// <exception cref="RefusalException">A piece cannot be understood; the text of the refusal names it.</exception>
    public static WeeklyHours Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            throw HoursTextWriter.Refuse(() => HoursText.TooLong, text);
        }

        var days = new IReadOnlyList<TimeRange>?[(int)HoursDay.Holiday + 1];
        foreach (var piece in HoursTextWriter.Pieces(text))
        {
            ReadPiece(days, piece);
        }

        // Short words may grow when they are written out: mo 1-2 3-4.
        var hours = new WeeklyHours(days);
        return hours._text.Length <= MaxLength ? hours : throw HoursTextWriter.Refuse(() => HoursText.TooLong, text);
    }

    /// <summary>Hours made of ranges; a day that is not mentioned is closed.</summary>
    /// <exception cref="ArgumentException">Two ranges of a day overlap.</exception>
    public static WeeklyHours From(IReadOnlyDictionary<HoursDay, IReadOnlyList<TimeRange>> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        var days = new IReadOnlyList<TimeRange>?[(int)HoursDay.Holiday + 1];
        foreach (var (day, ofDay) in ranges)
        {
            days[(int)day] = TimeRange.Ordered(ofDay) ?? throw new ArgumentException($"The ranges of {day} overlap.", nameof(ranges));
        }

        return new WeeklyHours(days);
    }

    /// <summary>The text form, always the same for the same hours.</summary>
    public override string ToString() => _text;

    /// <inheritdoc />
    public bool Equals(WeeklyHours? other) => other is not null && _text == other._text;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as WeeklyHours);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    // Blanks around a comma join it to its day: "mon, wed 9-12" has two words before the times.
    private static void ReadPiece(IReadOnlyList<TimeRange>?[] days, string piece)
    {
        var words = piece.Replace(" ,", ",", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = DayNames.Read(DayNames.Fold(words[0])) ?? throw HoursTextWriter.Refuse(() => HoursText.DayWrong, piece);
        var times = words.Skip(1)
            .SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => DayNames.Fold(word) != "ч")
            .ToList();
        var ranges = HoursTextWriter.Ranges(times, piece);
        foreach (var day in named)
        {
            days[(int)day] = TimeRange.Ordered([.. days[(int)day] ?? [], .. ranges])
                ?? throw HoursTextWriter.Refuse(() => HoursText.RangesOverlap, piece);
        }
    }

    // Days with the same hours stand together, in the order of the first of them.
    private string Write()
    {
        var pieces = Enumerable.Range(0, (int)HoursDay.Holiday)
            .Where(day => _days[day] is { Count: > 0 })
            .GroupBy(day => string.Join(' ', _days[day]!), StringComparer.Ordinal)
            .Select(group => $"{WriteDays([.. group])} {group.Key}");
        var holidays = _days[(int)HoursDay.Holiday] switch
        {
            null => Enumerable.Empty<string>(),
            [] => [$"{DayNames.Write(HoursDay.Holiday)} closed"],
            var ranges => [$"{DayNames.Write(HoursDay.Holiday)} {string.Join(' ', ranges)}"],
        };
        return string.Join("; ", pieces.Concat(holidays));
    }

    private static string WriteDays(List<int> days)
    {
        var runs = new List<string>();
        for (var start = 0; start < days.Count;)
        {
            var end = start;
            while (end + 1 < days.Count && days[end + 1] == days[end] + 1)
            {
                end++;
            }

            var first = DayNames.Write((HoursDay)days[start]);
            runs.Add(start == end ? first : $"{first}-{DayNames.Write((HoursDay)days[end])}");
            start = end + 1;
        }

        return string.Join(',', runs);
    }
}
