using BgImigranti.Hub.CalendarImport.Importing;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui.Markdown;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.CalendarImport;

/// <summary>Plain text of external files is shown as it is, whatever signs are in it.</summary>
public sealed class MarkdownEscapeTests
{
    private static readonly string[] Pieces =
    [
        "дума", "word", " ", "  ", "\n", "\n\n", "*", "**", "_", "__", "`", "```", "#", "# ", "-", "- ", "+ ", "1. ", "12) ", ">", "> ",
        "|", "|-|", "---", "===", "<b>", "</b>",
        "[", "](", ")", "![", "\\", "&amp;", "&#35;", "&", ";", "~~", "https://example.org/a_b*c", "<https://x.bg>", "javascript:alert(1)",
        "\t", "    ", "www.example.org", "@", ":", "!",
    ];

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), text => (Words(Read(text)) == Words(text)).Label(
            $"{text} | {MarkdownEscape.For(text)} | {Read(text)}")).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    [Theory]
    [InlineData("Ред\nдруг ред", "Ред  \nдруг ред")]
    [InlineData("Първо\n\nвторо", "Първо\n\nвторо")]
    [InlineData("вход - свободен", "вход - свободен")]
    [InlineData("- точка", "\\- точка")]
    [InlineData("1. точка", "1\\. точка")]
    [InlineData("виж https://example.org/a_b?x=1*2.", "виж <https://example.org/a_b?x=1*2>.")]
    [InlineData("www.example.org", "www.example.org")]
    public void Only_what_means_something_is_escaped(string plain, string markdown) => Assert.Equal(markdown, MarkdownEscape.For(plain));

    private static string Read(string text)
    {
        var html = Markup.Parse(new MarkdownRenderer().Render(MarkdownEscape.For(text)).Html);
        foreach (var line in html.QuerySelectorAll("br"))
        {
            line.OuterHtml = " ";
        }

        return string.Join(' ', html.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
