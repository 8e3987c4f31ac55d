using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.Http;

namespace BgImigranti.Hub.Tests.Localization;

public sealed class LanguageNegotiationTests
{
    [Theory]
    [InlineData(null, "bg")]
    [InlineData("", "bg")]
    [InlineData("bg", "bg")]
    [InlineData("en", "en")]
    [InlineData("EN-us", "en")]
    [InlineData("bg-BG,bg;q=0.9,en;q=0.8", "bg")]
    [InlineData("en-GB,en;q=0.9,bg;q=0.8", "en")]
    [InlineData("bg;q=0.5, en;q=0.9", "en")]
    [InlineData("en;q=0.3, bg;q=0.4", "bg")]
    [InlineData("de-DE,de;q=0.9", "bg")]
    [InlineData("de-DE,de;q=0.9,en;q=0.1", "en")]
    [InlineData("ru,uk;q=0.9,ar;q=0.8", "bg")]
    [InlineData("en, bg", "bg")]
    [InlineData("*", "bg")]
    [InlineData("*;q=0.5, en;q=0.9", "en")]
    [InlineData("*, en;q=0.5", "bg")]
    [InlineData("bg;q=0, *", "en")]
    [InlineData("en;q=0", "bg")]
    [InlineData("en-GB;q=0.2, en;q=0.9, bg;q=0.5", "en")]
    [InlineData("english", "bg")]
    [InlineData("enm, bge", "bg")]
    [InlineData(";;;q=x,,", "bg")]
    public void The_wanted_language_is_spoken_and_Bulgarian_when_in_doubt(string? header, string expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = header;
        Assert.Equal(expected, LanguageNegotiation.Choose(request).Code);
    }

    [Fact]
    public void Several_headers_are_one_list()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = new(["bg;q=0.2", "en;q=0.7"]);
        Assert.Same(Language.English, LanguageNegotiation.Choose(request));
    }
}
