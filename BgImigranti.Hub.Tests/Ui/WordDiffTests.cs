using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui.Differences;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.Ui;

public sealed class WordDiffTests
{
    [Fact]
    public void Only_the_words_that_changed_are_marked()
    {
        Assert.Equal(
            "Срещата е на [-12 март-]{+15 април,+} в 10 ч.\nВходът е свободен{+ за всички+}.{+\n+}\nЧакаме ви!",
            Written(
                "Срещата е на 12 март в 10 ч.\nВходът е свободен.\nЧакаме ви!",
                "Срещата е на 15 април, в 10 ч.\nВходът е свободен за всички.\n\nЧакаме ви!"));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("а", "а", "а")]
    [InlineData("", "а", "{+а+}")]
    [InlineData("а", "", "[-а-]")]
    [InlineData("а б", "в г", "[-а б-]{+в г+}")]
    [InlineData("майка", "маика", "[-майка-]{+маика+}")]
    public void The_edges_are_told_too(string older, string newer, string expected)
    {
        Assert.Equal(expected, Written(older, newer));
    }

    [Fact]
    public void The_pieces_make_up_both_versions_of_any_two_texts()
    {
        var texts = Gen.Elements("а", "б", "дума", " ", "\n", ",", "  ", ".", "😀").ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, texts, (older, newer) =>
        {
            var pieces = WordDiff.Between(older, newer);
            return Joined(pieces, DiffKind.Inserted) == older
                && Joined(pieces, DiffKind.Deleted) == newer
                && pieces.All(piece => piece.Text.Length > 0)
                && pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500));
    }

    [Fact]
    public void A_change_in_a_text_of_the_largest_size_is_found()
    {
        var older = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"w{i} "));
        var pieces = WordDiff.Between(older, older.Replace("w1500 ", "x y ", StringComparison.Ordinal));
        Assert.Equal([DiffKind.Unchanged, DiffKind.Deleted, DiffKind.Inserted, DiffKind.Unchanged], pieces.Select(piece => piece.Kind));
    }

    [Fact]
    public async Task A_screen_reader_hears_what_the_eye_sees()
    {
        using var scope = Language.English.Use();
        var body = await Markup.OfAsync<WordDiffView>((nameof(WordDiffView.Older), "a b"), (nameof(WordDiffView.Newer), "a c <i>"));
        Assert.Equal("Deleted: b End of deleted text. ", body.QuerySelector("del")!.TextContent);
        Assert.Equal("Inserted: c <i> End of inserted text. ", body.QuerySelector("ins")!.TextContent);
        Assert.Null(body.QuerySelector("i"));
        Assert.Equal("a ", body.QuerySelector(".diff")!.FirstChild!.TextContent);
        Assert.Equal(3, body.QuerySelector(".diff")!.ChildNodes.Length);
    }

    private static string Joined(IEnumerable<DiffSegment> pieces, DiffKind without) =>
        string.Concat(pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text));

    private static string Written(string older, string newer) =>
        string.Concat(WordDiff.Between(older, newer).Select(piece => piece.Kind switch
    {
        DiffKind.Deleted => $"[-{piece.Text}-]",
        DiffKind.Inserted => $"{{+{piece.Text}+}}",
        _ => piece.Text,
    }));
}
