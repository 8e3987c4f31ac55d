using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Tests.Ui;

public sealed class PartsTests
{
    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 2, "[1] 2 next")]
    [InlineData(2, 2, "prev 1 [2]")]
    [InlineData(1, 6, "[1] 2 3 … 6 next")]
    [InlineData(3, 6, "prev 1 2 [3] 4 5 6 next")]
    [InlineData(5, 9, "prev 1 2 3 4 [5] 6 7 8 9 next")]
    [InlineData(6, 11, "prev 1 … 4 5 [6] 7 8 … 11 next")]
    [InlineData(50, 50, "prev 1 … 48 49 [50]")]
    public async Task The_pager_shows_the_ends_and_the_neighbours(int page, int pages, string expected)
    {
        var body = await PagerAsync(page, pages);
        var shown = body.QuerySelectorAll("li").Select(item => item.QuerySelector("a, [aria-current], [aria-hidden]")!).Select(entry =>
            entry.GetAttribute("rel")
                ?? (entry.HasAttribute("aria-current") ? $"[{entry.QuerySelector("[aria-hidden]")!.TextContent}]" : entry.TextContent));
        Assert.Equal(expected, string.Join(' ', shown));
    }

    [Fact]
    public async Task The_pager_names_its_links_and_leads_to_the_pages()
    {
        using var scope = Language.Bulgarian.Use();
        var body = await PagerAsync(2, 3);
        Assert.Equal("pager", body.QuerySelector("nav")!.Id);
        Assert.Equal("Страници", body.QuerySelector("nav")!.GetAttribute("aria-label"));
        Assert.Equal("Страница 1", body.QuerySelector("a[href='?page=1'][aria-label]")!.GetAttribute("aria-label"));
        Assert.Equal("?page=3", body.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("?page=1", body.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("Страница 2", body.QuerySelector("[aria-current=page] > .visually-hidden")!.TextContent);
    }

    [Theory]
    [InlineData("Мария Петрова", "МП")]
    [InlineData("sarah van haddad", "SH")]
    [InlineData("Център", "Ц")]
    [InlineData("😀 x", "😀X")]
    [InlineData("РСО „Марица“", "РМ")]
    [InlineData("Център за имигранти –", "ЦИ")]
    [InlineData("  ", "")]
    public async Task Initials_are_those_of_the_first_and_last_name(string name, string letters)
    {
        var body = await Markup.OfAsync<Initials>((nameof(Initials.Name), name), (nameof(Initials.Hue), 3));
        var mark = body.QuerySelector("span.avatar.hue-3[aria-hidden=true]")!;
        Assert.Equal(letters, mark.TextContent);
        Assert.False(mark.ClassList.Contains("avatar--small"));
    }

    [Fact]
    public async Task An_icon_is_a_sign_from_the_sprite_and_silent()
    {
        var body = await Markup.OfAsync<Icon>((nameof(Icon.Name), "pin"));
        Assert.Equal("assets/icons.svg#pin", body.QuerySelector("svg.icon[aria-hidden=true] > use")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_refusal_is_announced_and_one_of_several_is_a_list()
    {
        var one = await Markup.OfAsync<RefusalSummary>((nameof(RefusalSummary.Problems), (string[])["Темата е <заключена>."]));
        Assert.Equal("Темата е <заключена>.", one.QuerySelector("#problem[role=alert][tabindex='-1'] > p")!.TextContent);
        var two = await Markup.OfAsync<RefusalSummary>((nameof(RefusalSummary.Problems), (string[])["а", "б"]));
        Assert.Equal(2, two.QuerySelectorAll("#problem li").Length);
        var none = await Markup.OfAsync<RefusalSummary>((nameof(RefusalSummary.Problems), Array.Empty<string>()));
        Assert.Equal("", none.InnerHtml.Trim());
    }

    [Fact]
    public void A_refusal_speaks_the_language_of_whoever_reads_it()
    {
        var refusal = new RefusalException("thread-locked", 409, () => CultureInfo.CurrentUICulture.Name);
        using (Language.English.Use())
        {
            Assert.Equal("en-GB", refusal.Text);
        }

        using (Language.Bulgarian.Use())
        {
            Assert.Equal("bg-BG", refusal.Text);
        }

        Assert.Equal(("thread-locked", 409), (refusal.Code, refusal.StatusCode));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RefusalException(200, () => ""));
    }

    private static Task<AngleSharp.Dom.IElement> PagerAsync(int page, int pages) => Markup.OfAsync<Pager>(
        (nameof(Pager.Page), page),
        (nameof(Pager.Pages), pages),
        (nameof(Pager.Href), (Func<int, string>)(number => $"?page={number}")),
        (nameof(Pager.Id), "pager"));
}
