using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Localization.Holidays;
using BgImigranti.Hub.OpeningHours.Holidays;

namespace BgImigranti.Hub.Tests.OpeningHours.Holidays;

public sealed class HolidayTableTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);
    private static readonly DateOnly Bridge = new(2026, 12, 31);

    private static readonly HolidayTable Table = new(
    [
        new HolidayOverride { Date = Christmas, IsDayOff = false, NameBg = "Работи се", NameEn = "Worked" },
        new HolidayOverride { Date = Bridge, IsDayOff = true, NameBg = "Почивен с решение", NameEn = "Free by decision" },
    ]);

    [Fact]
    public void What_an_administrator_entered_stands_over_the_law()
    {
        using var scope = Language.English.Use();
        Assert.Null(Table.Find(Christmas));
        Assert.Equal("Free by decision", Table.Find(Bridge)!.Name);
        Assert.Equal("Christmas Day", HolidayTable.OfLaw.Find(Christmas)!.Name);
        Assert.Null(HolidayTable.OfLaw.Find(Bridge));
    }

    [Fact]
    public void A_year_lists_every_day_once_and_says_where_it_comes_from()
    {
        var lines = Table.Of(2026);

        Assert.Equal(lines.Select(line => line.Date).Distinct().Order(), lines.Select(line => line.Date));
        Assert.Equal(PublicHolidays.InYear(2026).Count + 1, lines.Count);
        Assert.Equal([Christmas, Bridge], lines.Where(line => line.ByTable is not null).Select(line => line.Date));
        Assert.False(lines.Single(line => line.Date == Christmas).IsDayOff);
        Assert.DoesNotContain(Table.Of(2027), line => line.ByTable is not null);
    }

    [Fact]
    public void Years_beyond_the_rule_have_what_was_entered_and_no_more()
    {
        Assert.Empty(Table.Of(2100));
        Assert.Null(Table.Find(new DateOnly(1899, 1, 1)));
    }
}
