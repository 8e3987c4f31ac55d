using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Tests.Localization;

public sealed class CountingTests
{
    [Theory]
    [InlineData(0, "0 отговора")]
    [InlineData(1, "1 отговор")]
    [InlineData(2, "2 отговора")]
    [InlineData(11, "11 отговора")]
    [InlineData(21, "21 отговора")] // not the singular, as Russian would have it
    [InlineData(1234, "1234 отговора")]
    [InlineData(12345, "12\u00A0345 отговора")]
    public void Bulgarian_counts_with_its_counting_form(long count, string expected)
    {
        using var scope = Language.Bulgarian.Use();
        Assert.Equal(expected, Plurals.Format(count, "{0} отговор", "{0} отговора"));
    }

    [Theory]
    [InlineData(0, "0 replies")]
    [InlineData(1, "1 reply")]
    [InlineData(2, "2 replies")]
    [InlineData(1234, "1,234 replies")]
    public void English_counts_with_two_forms(long count, string expected)
    {
        using var scope = Language.English.Use();
        Assert.Equal(expected, Plurals.Format(count, "{0} reply", "{0} replies"));
    }

    [Fact]
    public void A_sentence_may_say_one_without_a_number()
    {
        Assert.Equal("Един нов отговор", Plurals.Format(1, "Един нов отговор", "{0} нови отговора"));
    }

    [Fact]
    public void Less_than_nothing_cannot_be_counted()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Plurals.Format(-1, "{0}", "{0}"));
    }
}
