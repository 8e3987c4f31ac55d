using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Tests.Events.Pages;

/// <summary>Months, weeks and days as addresses and headings name them.</summary>
public sealed class CalendarSpanTests
{
    [Theory]
    [InlineData(SpanKind.Month, "2026-12", "2026-12-01", "2026-12-31")]
    [InlineData(SpanKind.Month, "2028-02", "2028-02-01", "2028-02-29")]
    [InlineData(SpanKind.Week, "2026-W49", "2026-11-30", "2026-12-06")]
    [InlineData(SpanKind.Week, "2026-W53", "2026-12-28", "2027-01-03")]
    [InlineData(SpanKind.Week, "2027-W01", "2027-01-04", "2027-01-10")]
    [InlineData(SpanKind.Day, "2026-12-01", "2026-12-01", "2026-12-01")]
    public void An_address_names_a_span_and_the_span_the_address(SpanKind kind, string code, string first, string last)
    {
        var span = CalendarSpan.Read(kind, code)!;

        Assert.Equal((first, last, code), (DateFormatter.Iso(span.First), DateFormatter.Iso(span.Last), span.Code));
        Assert.All(span.Days, day => Assert.Equal(span, CalendarSpan.From(kind, day)));
        Assert.Equal(span, span.Before.After);
    }

    [Theory]
    [InlineData(SpanKind.Month, "2026-13")]
    [InlineData(SpanKind.Month, "2026-1")]
    [InlineData(SpanKind.Month, "1999-12")]
    [InlineData(SpanKind.Month, "2101-01")]
    [InlineData(SpanKind.Month, "12-2026")]
    [InlineData(SpanKind.Week, "2027-W53")]
    [InlineData(SpanKind.Week, "2026-W00")]
    [InlineData(SpanKind.Week, "2026-49")]
    [InlineData(SpanKind.Week, "2026-W4 ")]
    [InlineData(SpanKind.Week, "+026-W04")]
    [InlineData(SpanKind.Day, "2026-02-29")]
    [InlineData(SpanKind.Day, "1.12.2026")]
    [InlineData(SpanKind.Day, "9999-12-31")]
    public void What_is_no_span_is_none(SpanKind kind, string code) => Assert.Null(CalendarSpan.Read(kind, code));

    [Theory]
    [InlineData("bg", SpanKind.Month, "2026-12", "Декември 2026\u00A0г.")]
    [InlineData("bg", SpanKind.Week, "2026-W49", "Седмица 49: 30 ноември – 6 декември 2026\u00A0г.")]
    [InlineData("bg", SpanKind.Week, "2026-W50", "Седмица 50: 7–13 декември 2026\u00A0г.")]
    [InlineData("bg", SpanKind.Day, "2026-12-01", "Вторник, 1 декември 2026\u00A0г.")]
    [InlineData("en", SpanKind.Month, "2026-12", "December 2026")]
    [InlineData("en", SpanKind.Week, "2026-W53", "Week 53: 28 December 2026 – 3 January 2027")]
    [InlineData("en", SpanKind.Day, "2026-12-01", "Tuesday, 1 December 2026")]
    public void A_span_is_called_by_its_name(string language, SpanKind kind, string code, string words)
    {
        using var scope = Language.All.Single(known => known.Code == language).Use();

        Assert.Equal(words, SpanFormatter.For(CalendarSpan.Read(kind, code)!));
    }
}
