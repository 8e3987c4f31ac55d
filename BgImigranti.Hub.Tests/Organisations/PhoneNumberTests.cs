using BgImigranti.Hub.Organisations.Directory;

namespace BgImigranti.Hub.Tests.Organisations;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+359 2 858 21 13", "+359 2 858 21 13", "+35928582113")]
    [InlineData("02/98 98 402", "+359 2 98 98 402", "+35929898402")]
    [InlineData("0886-177-295", "+359 886 177 295", "+359886177295")]
    [InlineData(" 0041 (22) 717.91.11 ", "+41 22 717 91 11", "+41227179111")]
    [InlineData("+41\u00A022 7179111", "+41 22 7179111", "+41227179111")]
    public void A_number_is_read_as_people_write_it(string typed, string shown, string dialled)
    {
        Assert.Equal(new PhoneNumber(shown, dialled), PhoneNumber.TryRead(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("112")]
    [InlineData("+359")]
    [InlineData("телефон")]
    [InlineData("+359 2 858 21 13 вътр. 4")]
    [InlineData("+359 2 858+21 13")]
    [InlineData("+0 2 858 21 13")]
    [InlineData("+1234567890123456")]
    [InlineData("=1+1")]
    public void Anything_else_is_no_number(string typed)
    {
        Assert.Null(PhoneNumber.TryRead(typed));
    }

    [Theory]
    [InlineData("https://www.iom.int/", "https://www.iom.int/", "iom.int")]
    [InlineData("http://cii.gateway.bg/index.php", "http://cii.gateway.bg/index.php", "cii.gateway.bg/index.php")]
    [InlineData("example.org/bg", "https://example.org/bg", "example.org/bg")]
    public void An_address_of_the_web_is_spoken_without_what_nobody_says(string typed, string address, string spoken)
    {
        var read = WebAddress.TryRead(typed)!;
        Assert.Equal((address, spoken), (read.AbsoluteUri, WebAddress.Spoken(read)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript://example.org/%0aalert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://example.org")]
    [InlineData("https://user@example.org")]
    [InlineData("https://localhost/")]
    [InlineData("https://exa mple.org")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("https:\\\\example.org")]
    public void No_browser_is_sent_anywhere_else(string? typed)
    {
        Assert.Null(WebAddress.TryRead(typed));
    }
}
