using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>The specification's own examples (CommonMark 0.31.2), for everything that the hub allows.</summary>
public sealed class CommonMarkTests
{
    private const int ExamplesInSpecification = 652;

    // HTML is text in the hub, so what these sections show does not exist.
    private static readonly string[] SectionsAboutHtml = ["HTML blocks", "Raw HTML"];

    // Examples of other sections that show their point by means of HTML.
    private static readonly int[] WithHtml = [21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643];

    // A picture's description is an attribute and loses its emphasis; the hub's link in its place keeps it.
    private static readonly int[] WithEmphasisInDescription = [573, 576, 577, 585, 589];

    // A bare address is a link in the hub.
    private static readonly int[] WithBareAddress = [608, 611];

    private readonly MarkdownRenderer _renderer = new();

    [Fact]
    public void The_examples_of_what_is_allowed_come_out_as_the_specification_says()
    {
        var compared = SpecExample.All().Where(IsCompared).ToList();
        Assert.True(compared.Count >= 560, $"Only {compared.Count} examples were compared.");
        Assert.All(compared, example =>
            Assert.Equal(SpecHtml.Expected(example.Html), SpecHtml.Actual(_renderer.Render(example.Markdown).Html)));
    }

    [Fact]
    public void Every_example_comes_out_safe_those_about_HTML_too()
    {
        var all = SpecExample.All();
        Assert.Equal(ExamplesInSpecification, all.Count);
        Assert.All(all, example => Assert.Empty(SafeMarkup.Errors(_renderer.Render(example.Markdown).Html)));
    }

    [Fact]
    public void Examples_are_left_out_only_while_they_differ()
    {
        var without = SpecExample.All().Where(example => !IsCompared(example) && !SectionsAboutHtml.Contains(example.Section));
        Assert.All(without, example =>
            Assert.NotEqual(SpecHtml.Expected(example.Html), SpecHtml.Actual(_renderer.Render(example.Markdown).Html)));
    }

    private static bool IsCompared(SpecExample example) =>
        !SectionsAboutHtml.Contains(example.Section)
        && !WithHtml.Contains(example.Number)
        && !WithEmphasisInDescription.Contains(example.Number)
        && !WithBareAddress.Contains(example.Number);
}
