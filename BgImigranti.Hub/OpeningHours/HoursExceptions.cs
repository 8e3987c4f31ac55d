using System.Collections.Frozen;
using System.Globalization;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.OpeningHours;

/// <summary>
/// Days on which a place keeps other hours than its week says, holidays or not. Text form:
/// <c>2026-12-24 closed; 2026-12-31 09:00-12:00</c>.
/// </summary>
public sealed class HoursExceptions
{
    /// <summary>Longest text, in characters, as it is typed and as it is kept.</summary>
    public const int MaxLength = 1500;

    private static readonly string[] DatePatterns = ["yyyy-M-d", "d.M.yyyy", "d/M/yyyy"];

    private readonly FrozenDictionary<DateOnly, IReadOnlyList<TimeRange>> _days;

    private HoursExceptions(IEnumerable<KeyValuePair<DateOnly, IReadOnlyList<TimeRange>>> days) => _days = days.ToFrozenDictionary();

    /// <summary>No exceptions.</summary>
    public static HoursExceptions None { get; } = new([]);

    /// <summary>The days in order.</summary>
    public IEnumerable<DateOnly> Dates => _days.Keys.Order();

    /// <summary>The ranges of a day, empty when it is closed; null when it is no exception.</summary>
    public IReadOnlyList<TimeRange>? Find(DateOnly date) => _days.GetValueOrDefault(date);

    /// <summary>Reads a text; dates may also be written 24.12.2026. An empty text is <see cref="None"/>.</summary>
    /// <exception cref="RefusalException">
    /// A piece cannot be understood, or a day is named twice; the text of the refusal names it.
    /// </exception>
    public static HoursExceptions Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            throw HoursTextWriter.Refuse(() => HoursText.TooLong, text);
        }

        var days = new Dictionary<DateOnly, IReadOnlyList<TimeRange>>();
        foreach (var piece in HoursTextWriter.Pieces(text))
        {
            var words = piece.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || !DateOnly.TryParseExact(
                words[0].TrimEnd(':'), DatePatterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                throw HoursTextWriter.Refuse(() => HoursText.DateWrong, piece);
            }

            var times = words.Skip(1).Where(word => DayNames.Fold(word) is not ("г" or "ч")).ToList();
            if (!days.TryAdd(date, HoursTextWriter.Ranges(times, piece)))
            {
                throw HoursTextWriter.Refuse(() => HoursText.DateTwice, piece);
            }
        }

        var exceptions = new HoursExceptions(days);
        return exceptions.ToString().Length <= MaxLength ? exceptions : throw HoursTextWriter.Refuse(() => HoursText.TooLong, text);
    }

    /// <summary>The text form, always the same for the same days.</summary>
    public override string ToString() => string.Join("; ", Dates.Select(date =>
        FormattableString.Invariant($"{date:yyyy-MM-dd} {(_days[date] is { Count: > 0 } ranges ? string.Join(' ', ranges) : "closed")}")));
}
