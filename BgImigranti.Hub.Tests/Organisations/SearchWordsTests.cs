using BgImigranti.Hub.Organisations.Directory;

namespace BgImigranti.Hub.Tests.Organisations;

public sealed class SearchWordsTests
{
    private const string Sunny =
        "Център за информация и подкрепа на интеграцията на имигранти в Слънчев бряг Centre Sunny Beach 8240 Слънчев бряг";

    [Theory]
    [InlineData("слънчев")]
    [InlineData("СЛЪНЧЕВ БРЯГ")]
    [InlineData("бряг слънчев")]
    [InlineData("slanchev bryag")]
    [InlineData("Slunchev briag")]
    [InlineData("slun4ev brqg")]
    [InlineData("sunny")]
    [InlineData("8240")]
    [InlineData("„информация“, подкрепа!")]
    [InlineData("informaciq")]
    [InlineData("informatsiya")]
    public void Words_are_found_however_they_are_typed(string typed)
    {
        Assert.True(new SearchTerms(typed).AreIn(Sunny));
    }

    [Theory]
    [InlineData("Слънчев Варна")]
    [InlineData("varna")]
    [InlineData("8241")]
    public void A_word_that_is_missing_finds_nothing(string typed)
    {
        Assert.False(new SearchTerms(typed).AreIn(Sunny));
    }

    [Fact]
    public void Short_and_long_i_differ_in_Cyrillic_and_the_pronoun_is_an_i()
    {
        Assert.False(new SearchTerms("чаи").AreIn("Център „Чай“"));
        Assert.True(new SearchTerms("чай").AreIn("Център „Чай“"));
        Assert.True(new SearchTerms("и").AreIn("ѝ"));
        Assert.True(new SearchTerms("\u0438\u0306").AreIn("й"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" „“ – ! ")]
    [InlineData("\ud83d")]
    public void What_holds_no_word_asks_for_nothing(string? typed)
    {
        Assert.True(new SearchTerms(typed).IsEmpty);
    }
}
