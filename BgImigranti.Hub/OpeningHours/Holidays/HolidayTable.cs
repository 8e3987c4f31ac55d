using System.Collections.Concurrent;
using System.Collections.Frozen;
using BgImigranti.Hub.Localization.Holidays;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>
/// The holidays as they are known at one moment: the law's rule, and over it the days that an administrator entered. It does not
/// change, so that all of one page is computed by the same one; safe for all threads.
/// </summary>
public sealed class HolidayTable(IEnumerable<HolidayOverride> entered)
{
    private readonly FrozenDictionary<DateOnly, HolidayOverride> _entered = entered.ToFrozenDictionary(day => day.Date);
    private readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, PublicHoliday>> _years = new();

    /// <summary>The law's rule alone.</summary>
    public static HolidayTable OfLaw { get; } = new([]);

    /// <summary>
    /// The holiday on this day; null when it is none, and for years that the rule does not reach. A day that was made a working
    /// day is none.
    /// </summary>
    public HolidayLine? Find(DateOnly date) => _entered.TryGetValue(date, out var day)
        ? day.IsDayOff ? new HolidayLine(date, ByLaw: null, day) : null
        : ByLaw(date.Year).TryGetValue(date, out var holiday) ? new HolidayLine(date, holiday, ByTable: null) : null;

    /// <summary>All that is to be said of a year, by date: free days, and days that are worked although the law has them free.</summary>
    public IReadOnlyList<HolidayLine> Of(int year) =>
    [
        .. ByLaw(year).Where(day => !_entered.ContainsKey(day.Key)).Select(day => new HolidayLine(day.Key, day.Value, ByTable: null))
            .Concat(_entered.Values.Where(day => day.Date.Year == year).Select(day => new HolidayLine(day.Date, ByLaw: null, day)))
            .OrderBy(line => line.Date),
    ];

    // When a fixed holiday meets Easter, the day is called by the fixed one, which stands first.
    private FrozenDictionary<DateOnly, PublicHoliday> ByLaw(int year) => _years.GetOrAdd(year, static year =>
        year is < OrthodoxEaster.FirstYear or > OrthodoxEaster.LastYear
            ? FrozenDictionary<DateOnly, PublicHoliday>.Empty
            : PublicHolidays.InYear(year).DistinctBy(day => day.Date).ToFrozenDictionary(day => day.Date));
}
