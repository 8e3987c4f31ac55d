using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Tests.Ui;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Здравейте,\r\n\tколеги! 😀 ѝ", false)]
    [InlineData("семейство 👨\u200D👩\u200D👧", false)] // a joiner holds one sign together
    [InlineData("a\u0000b", true)]
    [InlineData("a\u0007b", true)]
    [InlineData("a\u001Bb", true)]
    [InlineData("a\u007Fb", true)]
    [InlineData("a\u0085b", true)]
    [InlineData("a\u202Eb", true)]
    [InlineData("a\u202Ab", true)]
    [InlineData("a\u2066b", true)]
    [InlineData("a\u2069b", true)]
    [InlineData("a\uFFFEb", true)]
    [InlineData("a\uFFFFb", true)]
    public void Signs_that_nobody_types_and_nobody_sees_are_found(string text, bool isForbidden)
    {
        Assert.Equal(isForbidden, PlainText.HasForbiddenControls(text));
    }

    [Fact]
    public void Half_of_a_pair_is_found_wherever_it_stands()
    {
        Assert.True(PlainText.HasForbiddenControls("\uD83D"));
        Assert.True(PlainText.HasForbiddenControls("a\uDE00b"));
        Assert.True(PlainText.HasForbiddenControls("\uDE00\uD83D"));
    }

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc")]
    [InlineData("    код\n", "    код")]
    [InlineData("маи\u0306ка", "майка")]
    [InlineData("  \n ", "")]
    public void One_text_has_one_spelling(string text, string expected)
    {
        Assert.Equal(expected, PlainText.Normalize(text));
        Assert.Equal(expected, PlainText.Normalize(expected));
    }

    [Fact]
    public void A_length_is_counted_in_bytes()
    {
        Assert.Equal(3, PlainText.Utf8Length("жa"));
    }

    [Theory]
    [InlineData("# Покана\n\nНа **12 март** има [среща](https://a.bg) за `всички`.\n\n- вход & кафе", 200, "Покана На 12 март има среща за всички. вход & кафе")]
    [InlineData("a < b и &copy; <i>", 50, "a < b и © <i>")]
    [InlineData("![плакат](p.png) https://a.bg", 50, "плакат https://a.bg")]
    [InlineData("```\nкод\n```", 50, "код")]
    [InlineData("една две три четири", 19, "една две три четири")]
    [InlineData("една две три четири", 18, "една две три…")]
    [InlineData("една, две", 7, "една…")]
    [InlineData("непрекъснатадума", 5, "непр…")]
    [InlineData("😀😀😀", 4, "😀…")]
    [InlineData("", 5, "")]
    public void An_excerpt_is_one_line_without_signs_cut_between_words(string text, int maximum, string expected)
    {
        var excerpt = PlainText.Excerpt(text, maximum);
        Assert.Equal(expected, excerpt);
        Assert.True(excerpt.Length <= maximum);
        Assert.False(PlainText.HasForbiddenControls(excerpt));
    }

    [Fact]
    public void An_excerpt_needs_room()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PlainText.Excerpt("a", 0));
    }
}
