using System.Diagnostics;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Differences;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>Measures time, so nothing else runs beside it.</summary>
[CollectionDefinition(nameof(TextBombTests), DisableParallelization = true)]
[Collection(nameof(TextBombTests))]
public sealed class TextBombTests
{
    private static readonly TimeSpan Bearable = TimeSpan.FromMilliseconds(100);

    private readonly MarkdownRenderer _renderer = new();

    [Fact]
    public void No_text_takes_longer_than_a_tenth_of_a_second()
    {
        Fastest("warm *up* [a](b) |a|", text => _renderer.Render(text), rounds: 200);
        var slow = TextBombs.All
            .Select(bomb => (bomb.Name, Time: Fastest(bomb.Text, text => _renderer.Render(text), rounds: 3)))
            .Where(bomb => bomb.Time > Bearable)
            .Select(bomb => $"{bomb.Name}: {bomb.Time.TotalMilliseconds:f0} ms");
        Assert.Empty(slow);
    }

    [Fact]
    public void No_text_becomes_many_times_its_size()
    {
        Assert.All(TextBombs.All, bomb => Assert.InRange(_renderer.Render(bomb.Text).Html.Length, 0, 20 * MarkdownRenderer.MaxBytes));
    }

    [Fact]
    public void A_text_beyond_the_bounds_is_shown_as_it_was_typed()
    {
        var text = string.Concat(Enumerable.Repeat("*a_ [b](c <i> ", 600)) + "\nnext line\n\nnext *paragraph*";
        var html = _renderer.Render(text).Html;
        Assert.StartsWith("<p>*a_ [b](c &lt;i&gt; *a_", html, StringComparison.Ordinal);
        Assert.EndsWith("<br>\nnext line</p>\n<p>next *paragraph*</p>\n", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_texts_take_long_to_compare()
    {
        var texts = TextBombs.All.Select(bomb => bomb.Text).Concat(["a b ", "x y ", "a,b.c;"]).ToArray();
        var slow = texts.Zip(texts.Skip(1).Append(texts[0]))
            .Select(pair => (pair, Time: Fastest(pair, texts => WordDiff.Between(texts.First, texts.Second), rounds: 3)))
            .Where(pair => pair.Time > Bearable)
            .Select(pair => $"{pair.pair.First[..5]}…: {pair.Time.TotalMilliseconds:f0} ms");
        Assert.Empty(slow);
    }

    [Fact]
    public void No_excerpt_takes_long()
    {
        var slow = TextBombs.All.Where(bomb => Fastest(bomb.Text, text => PlainText.Excerpt(text, 100_000), rounds: 3) > Bearable);
        Assert.Empty(slow.Select(bomb => bomb.Name));
    }

    // The fastest of a few, more of them while it is slow: what the text itself costs, not what else this machine was doing.
    private static TimeSpan Fastest<T>(T input, Action<T> work, int rounds)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < rounds || (fastest > Bearable && i < 5 * rounds); i++)
        {
            var start = Stopwatch.GetTimestamp();
            work(input);
            var time = Stopwatch.GetElapsedTime(start);
            fastest = time < fastest ? time : fastest;
        }

        return fastest;
    }
}
