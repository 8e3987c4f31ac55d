using System.Globalization;
using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Events;

/// <summary>A span of the calendar that one page shows: a month, a week from Monday on, or a day.</summary>
/// <param name="Kind">How long it is.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record CalendarSpan(SpanKind Kind, DateOnly First, DateOnly Last)
{
    /// <summary>How many days it has.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The one before it.</summary>
    public CalendarSpan Before => From(Kind, First.AddDays(-1));

    /// <summary>The one after it.</summary>
    public CalendarSpan After => From(Kind, Last.AddDays(1));

    /// <summary>Its days.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Length).Select(First.AddDays);

    /// <summary>The word of an address: <c>2026-12</c>, <c>2026-W49</c>, <c>2026-12-01</c>.</summary>
    public string Code => Kind switch
    {
        SpanKind.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        SpanKind.Week => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Week:00}"),
        _ => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The number of its week by ISO 8601.</summary>
    public int Week => ISOWeek.GetWeekOfYear(At);

    private int Year => ISOWeek.GetYear(At);

    private DateTime At => First.ToDateTime(TimeOnly.MinValue);

    /// <summary>The span of this length around a day.</summary>
    public static CalendarSpan From(SpanKind kind, DateOnly day)
    {
        var first = kind switch
        {
            SpanKind.Month => new DateOnly(day.Year, day.Month, 1),
            SpanKind.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => day,
        };
        return new CalendarSpan(kind, first, kind switch
        {
            SpanKind.Month => first.AddMonths(1).AddDays(-1),
            SpanKind.Week => first.AddDays(6),
            _ => first,
        });
    }

    /// <summary>The span that an address names; null when it names none.</summary>
    public static CalendarSpan? Read(SpanKind kind, string? code) => kind switch
    {
        SpanKind.Month => Day($"{code}-01") is { } first ? From(kind, first) : null,
        SpanKind.Week => Monday(code ?? "") is { } monday ? From(kind, monday) : null,
        _ => Day(code) is { } day ? From(kind, day) : null,
    };

    /// <summary>A day as an address writes it; null when it is none of the calendar's years.</summary>
    public static DateOnly? Day(string? code) =>
        DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= EventTime.FirstYear and <= EventTime.LastYear ? day : null;

    private static DateOnly? Monday(string code)
    {
        if (code is not [_, _, _, _, '-', 'W', _, _]
            || !int.TryParse(code[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(code[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            || year is < EventTime.FirstYear or > EventTime.LastYear
            || week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return null;
        }

        return DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
    }
}
