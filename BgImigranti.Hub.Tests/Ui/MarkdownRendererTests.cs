using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Tests.Ui;

public sealed class MarkdownRendererTests
{
    private const string Rel = " rel=\"nofollow ugc noopener\"";

    private readonly MarkdownRenderer _renderer = new();

    [Theory]
    [InlineData("Здравейте, *колеги* & **приятели**!", "<p>Здравейте, <em>колеги</em> &amp; <strong>приятели</strong>!</p>")]
    [InlineData("~~отменено~~", "<p><del>отменено</del></p>")]
    [InlineData("ред\nред  \nред", "<p>ред\nред<br>\nред</p>")]
    [InlineData("> цитат", "<blockquote>\n<p>цитат</p>\n</blockquote>")]
    [InlineData("3. три\n4. четири", "<ol start=\"3\">\n<li>три</li>\n<li>четири</li>\n</ol>")]
    [InlineData("```c-sharp\nx < y\n```", "<pre tabindex=\"0\"><code class=\"language-c-sharp\">x &lt; y\n</code></pre>")]
    [InlineData("```C++\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>")]
    [InlineData("„кавички“ – € – № 7 – 100\u00A0%", "<p>„кавички“ – € – № 7 – 100\u00A0%</p>")]
    [InlineData("", "")]
    [InlineData("  \n\n ", "")]
    public void Text_becomes_plain_markup_with_letters_as_letters(string markdown, string html)
    {
        Assert.Equal(html, _renderer.Render(markdown).Html.TrimEnd());
    }

    [Theory]
    [InlineData("[x](https://a.bg/?q=1&w=2)", "https://a.bg/?q=1&amp;w=2", "x")]
    [InlineData("[x](forum/threads/42/slug#post-3)", "forum/threads/42/slug#post-3", "x")]
    [InlineData("[x](/bg/forum)", "/bg/forum", "x")]
    [InlineData("[x](#post-3)", "#post-3", "x")]
    [InlineData("[x](tel:+35921234567)", "tel:+35921234567", "x")]
    [InlineData("<info@a.bg>", "mailto:info@a.bg", "info@a.bg")]
    [InlineData("https://a.bg/път", "https://a.bg/%D0%BF%D1%8A%D1%82", "https://a.bg/път")]
    [InlineData("www.a.bg", "https://www.a.bg", "www.a.bg")]
    [InlineData("![плакат](https://a.bg/p.png)", "https://a.bg/p.png", "плакат")]
    [InlineData("![](https://a.bg/p.png)", "https://a.bg/p.png", "https://a.bg/p.png")]
    [InlineData("[](https://a.bg)", "https://a.bg", "https://a.bg")]
    [InlineData("[![плакат](p.png)](https://a.bg)", "https://a.bg", "плакат")]
    [InlineData("[https://b.bg](https://a.bg)", "https://a.bg", "https://b.bg")]
    public void A_link_says_where_it_leads_and_vouches_for_nothing(string markdown, string address, string text)
    {
        Assert.Equal($"<p><a href=\"{address}\"{Rel}>{text}</a></p>", _renderer.Render(markdown).Html.TrimEnd());
    }

    [Theory]
    [InlineData("[x](javascript:alert)")]
    [InlineData("[x](ftp://a.bg)")]
    [InlineData("[x](//a.bg)")]
    [InlineData("[x](https:a.bg)")]
    [InlineData("[x](tel:)")]
    public void A_refused_address_leaves_its_text(string markdown)
    {
        Assert.Equal("<p>x</p>", _renderer.Render(markdown).Html.TrimEnd());
    }

    [Theory]
    [InlineData("# a\n## b\n### c\n#### d\n##### e", "h3 h4 h5 h6 h6")]
    [InlineData("## a\n#### b\n## c\n# d", "h3 h4 h3 h3")]
    [InlineData("###### a", "h3")]
    [InlineData("# a\n# \n# b", "h3 h3")]
    [InlineData("> ### a\n\n# b", "h3 h3")]
    public void Headings_begin_below_those_of_the_page_and_leave_no_gap(string markdown, string expected)
    {
        var body = TestKit.Markup.Parse(_renderer.Render(markdown).Html);
        Assert.Equal(expected, string.Join(' ', body.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName)));
    }

    [Fact]
    public void A_page_that_has_no_other_headings_begins_with_its_second()
    {
        var body = TestKit.Markup.Parse(_renderer.Render("## a\n### b\n## c", highestHeading: 2).Html);
        Assert.Equal("h2 h3 h2", string.Join(' ', body.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName)));
    }

    [Fact]
    public void A_table_scrolls_in_a_box_that_the_keyboard_reaches()
    {
        var html = _renderer.Render("| | В | Г |\n|-|:-:|-:|\n|а|1|2|").Html;
        var box = TestKit.Markup.Parse(html).QuerySelector("div.table-scroll[tabindex='0'] > table")!;
        Assert.Equal(["td", "th", "th"], box.QuerySelectorAll("thead tr > *").Select(cell => cell.LocalName));
        Assert.Equal([null, "center", "end"], box.QuerySelectorAll("tbody td").Select(cell => cell.GetAttribute("data-align")));
    }

    [Fact]
    public void A_text_of_the_largest_size_is_rendered_and_one_byte_more_is_refused()
    {
        var largest = new string('ж', MarkdownRenderer.MaxBytes / 2);
        Assert.Contains(largest, _renderer.Render(largest).Html, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _renderer.Render(largest + "a"));
    }

    [Fact]
    public void The_same_text_is_the_same_markup_on_every_thread()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"# {i}\n\n*a* [b](/{i}) `c`\n\n- {i}\n- **d**\n").ToArray();
        var alone = texts.Select(text => _renderer.Render(text).Html).ToArray();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(text => _renderer.Render(text).Html).ToArray();
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Stored_markup_comes_back_as_it_was()
    {
        var html = _renderer.Render("*a*");
        Assert.Equal(html, SafeHtml.FromStored(html.Html));
        Assert.Equal("", SafeHtml.Empty.Html);
        Assert.Equal("", default(SafeHtml).Html);
    }
}
