using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Tests.Safety;

namespace BgImigranti.Hub.Tests.Localization;

public sealed class EitherTextTests
{
    [Theory]
    [InlineData("Зала 5", "Room 5", "Зала 5", "Room 5")]
    [InlineData("Зала 5", "", "Зала 5", "Зала 5")]
    [InlineData("", "Room 5", "Room 5", "Room 5")]
    [InlineData(null, "Room 5", "Room 5", "Room 5")]
    [InlineData("", null, "", "")]
    public void What_is_written_in_one_language_only_is_shown_in_both(string? bg, string? en, string inBulgarian, string inEnglish)
    {
        Assert.Equal(inBulgarian, Words.In("bg", () => BilingualText.Choose(bg, en)));
        Assert.Equal(inEnglish, Words.In("en", () => BilingualText.Choose(bg, en)));
    }
}
