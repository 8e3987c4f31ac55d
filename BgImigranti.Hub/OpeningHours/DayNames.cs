using System.Collections.Frozen;

namespace BgImigranti.Hub.OpeningHours;

/// <summary>How people write days in a text of hours, and how the hub does.</summary>
internal static class DayNames
{
    private static readonly string[] Own = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holidays"];

    private static readonly FrozenDictionary<string, HoursDay> Known = Table(
    [
        "mon mo monday пн пон понеделник",
        "tue tu tues tuesday вт вто вторник",
        "wed we wednesday ср сря сряда",
        "thu th thur thurs thursday чт чет четв четвъртък",
        "fri fr friday пт пет петък",
        "sat sa saturday сб съб събота",
        "sun su sunday нд нед неделя",
        "holidays holiday ph празници празник празнични",
    ]);

    private static readonly FrozenSet<string> EveryDay = FrozenSet.Create(StringComparer.Ordinal, "daily", "everyday", "ежедневно");

    private static readonly FrozenSet<string> Closed = FrozenSet.Create(
        StringComparer.Ordinal, "closed", "off", "затворено", "почивен", "почивка");

    /// <summary>The word the hub writes for a day.</summary>
    public static string Write(HoursDay day) => Own[(int)day];

    /// <summary>A word as it is compared: lower case, without a full stop or colon at its end.</summary>
    public static string Fold(string word) => word.TrimEnd('.', ':').ToLowerInvariant();

    /// <summary>Whether a folded word says that there are no hours.</summary>
    public static bool SaysClosed(string word) => Closed.Contains(word);

    /// <summary>The days of a folded piece such as mon-fri, mon,wed or daily; null when it names none.</summary>
    public static IReadOnlyList<HoursDay>? Read(string piece)
    {
        if (EveryDay.Contains(piece))
        {
            return Between(HoursDay.Monday, HoursDay.Sunday);
        }

        var days = new List<HoursDay>();
        foreach (var part in piece.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !Known.TryGetValue(Fold(ends[0]), out var first) || !Known.TryGetValue(Fold(ends[^1]), out var last))
            {
                return null;
            }

            if (ends.Length == 2 && (first == HoursDay.Holiday || last == HoursDay.Holiday))
            {
                return null;
            }

            days.AddRange(ends.Length == 2 ? Between(first, last) : [first]);
        }

        return days.Count == 0 ? null : days;
    }

    // Through the end of the week if need be: sat-mon.
    private static List<HoursDay> Between(HoursDay first, HoursDay last)
    {
        var days = new List<HoursDay>();
        for (var day = first; ; day = (HoursDay)(((int)day + 1) % (int)HoursDay.Holiday))
        {
            days.Add(day);
            if (day == last)
            {
                return days;
            }
        }
    }

    private static FrozenDictionary<string, HoursDay> Table(string[] lines) => lines
        .SelectMany((line, day) => line.Split(' ').Select(word => KeyValuePair.Create(word, (HoursDay)day)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
