using BgImigranti.Hub.Library.Books;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.Library.Books;

/// <summary>What holds for the cutting of any text whatsoever.</summary>
public sealed class BookProperties
{
    private static readonly Gen<string> Lines = Gen.Elements(
        "# Глава", "#", "## По-малко", "#\tТаб", "  # Отместена", "    # Код", "===", "-", "```", "~~~", "> # Цитат", "- # Списък", "- ```",
        "  ```", "Текст на ред", "", " ", "[а]: /б",
        "| а | б |", "|-|-|", "\u00A0# Непробиваема", "1. # Номер", "***", "<div>", "# \uD83D\uDE00");

    private static readonly Arbitrary<string> Texts = Gen
        .OneOf(Lines, ArbMap.Default.GeneratorFor<char>().Select(sign => sign.ToString()))
        .Zip(Gen.Elements("\n", "\r\n", "\r", "\n\n", ""), (line, end) => line + end)
        .ArrayOf()
        .Select(lines => string.Concat(lines))
        .ToArbitrary();

    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500);

    [Fact]
    public void Cutting_and_joining_loses_nothing()
    {
        Prop.ForAll(Texts, text => Book.Cut(text).Join() == text).Check(Quietly);
    }

    [Fact]
    public void A_chapter_by_itself_is_one_chapter()
    {
        Prop.ForAll(Texts, text => Book.Cut(text).Chapters.All(
            chapter => Book.Cut(chapter.Heading + chapter.Body) is { Foreword: "", Chapters.Count: 1 })).Check(Quietly);
    }

    [Fact]
    public void A_foreword_has_no_chapter()
    {
        Prop.ForAll(Texts, text => Book.Cut(Book.Cut(text).Foreword).Chapters.Count == 0).Check(Quietly);
    }
}
