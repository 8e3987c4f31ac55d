using BgImigranti.Hub.Localization;
using BgImigranti.Hub.OpeningHours;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Tests.OpeningHours;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("mon-fri 09:00-12:30 13:30-17:00; sat 10:00-13:00", "mon-fri 09:00-12:30 13:30-17:00; sat 10:00-13:00")]
    [InlineData("пн-пт 9:00–12:30, 13:30–17:00 ч.; сб 10-13", "mon-fri 09:00-12:30 13:30-17:00; sat 10:00-13:00")]
    [InlineData("Понеделник – петък 9.00 – 17.00\nсъбота: 10.00 – 13.00", "mon-fri 09:00-17:00; sat 10:00-13:00")]
    [InlineData("Пн., ср., пт. 9-12; вт, чт 13-17", "mon,wed,fri 09:00-12:00; tue,thu 13:00-17:00")]
    [InlineData("sat-mon 10:00-11:00", "mon,sat-sun 10:00-11:00")]
    [InlineData("mon 09:00-12:00; mon 13:00-17:00", "mon 09:00-12:00 13:00-17:00")]
    [InlineData("mon 13:00-17:00 09:00-13:00", "mon 09:00-17:00")]
    [InlineData("daily 0-24", "mon-sun 00:00-24:00")]
    [InlineData("ежедневно 10-18; неделя затворено", "mon-sun 10:00-18:00")]
    [InlineData("mon 9-10; празници 10:00-12:00", "mon 09:00-10:00; holidays 10:00-12:00")]
    [InlineData("mon 9-10; ph closed", "mon 09:00-10:00; holidays closed")]
    [InlineData(" ; ;", "")]
    [InlineData("", "")]
    public void What_people_write_has_one_text_form(string typed, string text)
    {
        Assert.Equal(text, WeeklyHours.Parse(typed).ToString());
    }

    [Theory]
    [InlineData("mon-fri 09:00-17:00; suturday 10:00-13:00", "suturday 10:00-13:00")]
    [InlineData("пт-зб 9-12", "пт-зб 9-12")]
    [InlineData("mon-tue-wed 9-12", "mon-tue-wed 9-12")]
    [InlineData("mon-holidays 9-12", "mon-holidays 9-12")]
    [InlineData("09:00-17:00", "09:00-17:00")]
    [InlineData("mon", "mon")]
    [InlineData("mon 9:00-", "9:00-")]
    [InlineData("mon 09:60-10:00", "09:60-10:00")]
    [InlineData("mon 09:00-24:01", "09:00-24:01")]
    [InlineData("mon 24:00-25:00", "24:00-25:00")]
    [InlineData("mon 22:00-02:00", "22:00-02:00")]
    [InlineData("mon 09:00-09:00", "09:00-09:00")]
    [InlineData("mon 09:00-12:00 11:00-13:00", "mon 09:00-12:00 11:00-13:00")]
    [InlineData("mon 09:00-12:00; пн 11:00-13:00", "пн 11:00-13:00")]
    [InlineData("mon closed 9-10", "closed")]
    [InlineData("mon ٩-١٠", "٩-١٠")]
    [InlineData(",", ",")]
    public void A_wrong_piece_is_named(string typed, string piece)
    {
        var refusal = Assert.Throws<RefusalException>(() => WeeklyHours.Parse(typed));
        Assert.Equal(("hours-wrong", 422), (refusal.Code, refusal.StatusCode));
        foreach (var language in Language.All)
        {
            using var scope = language.Use();
            Assert.Contains(piece + (language == Language.Bulgarian ? "“" : "”"), refusal.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_that_is_too_long_or_grows_too_long_is_refused()
    {
        Assert.Throws<RefusalException>(() => WeeklyHours.Parse(new string(';', WeeklyHours.MaxLength + 1)));
        var grows = string.Join(
            ';', "mo tu we th fr sa su".Split(' ').Select((day, at) => $"{day} 1-2 3-4 5-6 7-8 9-10 11-12 13-14 15-{16 + at}"));
        Assert.True(grows.Length <= WeeklyHours.MaxLength);
        Assert.Throws<RefusalException>(() => WeeklyHours.Parse(grows));
    }

    [Fact]
    public void A_week_without_a_gap_is_open_on_holidays_unless_it_says_otherwise()
    {
        Assert.Equal([TimeRange.AllDay], WeeklyHours.Parse("daily 0-24")[HoursDay.Holiday]);
        Assert.Empty(WeeklyHours.Parse("daily 0-24; holidays closed")[HoursDay.Holiday]);
        Assert.Empty(WeeklyHours.Parse("daily 0-23:59")[HoursDay.Holiday]);
    }

    [Theory]
    [InlineData("2026-12-24 closed; 2026-12-31 09:00-12:00", "2026-12-24 closed; 2026-12-31 09:00-12:00")]
    [InlineData("31.12.2026 г.: 9–12 ч.\n24.12.2026 затворено", "2026-12-24 closed; 2026-12-31 09:00-12:00")]
    [InlineData("", "")]
    public void Exceptions_have_one_text_form_too(string typed, string text)
    {
        Assert.Equal(text, HoursExceptions.Parse(typed).ToString());
    }

    [Theory]
    [InlineData("2026-12-32 closed", "2026-12-32 closed")]
    [InlineData("mon closed", "mon closed")]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("2026-12-24 closed; 24.12.2026 9-12", "24.12.2026 9-12")]
    [InlineData("2026-12-24 12-9", "12-9")]
    public void A_wrong_exception_is_named(string typed, string piece)
    {
        var refusal = Assert.Throws<RefusalException>(() => HoursExceptions.Parse(typed));
        using var scope = Language.Bulgarian.Use();
        Assert.Contains($"„{piece}“", refusal.Text, StringComparison.Ordinal);
    }
}
