using BgImigranti.Hub.Library.Books;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Tests.Library.Books;

public sealed class BookTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Само текст.\n\n## Второ ниво", "")]
    [InlineData("# Една", "Една")]
    [InlineData("Увод.\n\n# Първа\n\nТекст.\n\n# Втора\n\nТекст.", "Първа|Втора")]
    [InlineData("# Първа\r\n\r\nТекст.\r\n\r\n# Втора\r\nТекст.\r\n", "Първа|Втора")]
    [InlineData("# **Дебело** и `код` #", "Дебело и код")]
    [InlineData("#Без шпация\n#хаштаг", "")]
    [InlineData("   # Отместено\n    # Код", "Отместено")]
    [InlineData("Подчертано\n===\n\nТекст.\n\nНе е\n---", "Подчертано")]
    [InlineData("На два\nреда\n====\nТекст.", "На два реда")]
    [InlineData("#\n\nБез заглавие.", "")]
    [InlineData("Абзац\n# Веднага след него", "Веднага след него")]
    public void A_text_is_cut_at_its_headings_of_the_first_level(string markdown, string titles)
    {
        Assert.Equal(titles, string.Join('|', Book.Cut(markdown).Chapters.Select(chapter => chapter.Title)));
    }

    [Theory]
    [InlineData("```\n# код\n```")]
    [InlineData("~~~~ sh\n# код\n~~~\n# още код\n~~~~")]
    [InlineData("```\n# никога не свършва")]
    [InlineData("> # в цитат")]
    [InlineData("- # в списък\n  # пак там")]
    [InlineData("1. ред\n\n   ```\n   # код\n   ```")]
    public void What_stands_in_code_in_a_quote_or_a_list_begins_no_chapter(string block)
    {
        var book = Book.Cut($"# Първа\n\n{block}");
        Assert.Equal("Първа", Assert.Single(book.Chapters).Title);
    }

    [Fact]
    public void A_fence_in_a_list_ends_with_the_list()
    {
        Assert.Equal(["Първа", "Втора"], Book.Cut("# Първа\n\n- ```\n  код\n# Втора").Chapters.Select(chapter => chapter.Title));
    }

    [Fact]
    public void The_heading_is_no_part_of_the_chapters_text()
    {
        var chapters = Book.Cut("Увод.\n\n# Първа\n\nТекст.\n\nВтора\n=====\r\nОще.").Chapters;
        Assert.Equal(("# Първа\n", "\nТекст.\n\n"), (chapters[0].Heading, chapters[0].Body));
        Assert.Equal(("Втора\n=====\r\n", "Още."), (chapters[1].Heading, chapters[1].Body));
    }

    [Fact]
    public void Chapters_are_numbered_and_found_by_their_number()
    {
        var book = Book.Cut(string.Concat(Enumerable.Range(1, 60).Select(number => $"# Глава {number}\n\nТекст.\n\n")));
        Assert.Equal("Глава 60", book.Find(60)!.Title);
        Assert.Null(book.Find(0));
        Assert.Null(book.Find(61));
    }

    [Fact]
    public void A_text_nested_too_deep_to_be_parsed_is_one_foreword()
    {
        var bomb = string.Concat(Enumerable.Repeat("> ", 2_000)) + "\n\n# Глава";
        Assert.Equal(bomb, Book.Cut(bomb).Foreword);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(170, 1)]
    [InlineData(300, 2)]
    [InlineData(850, 5)]
    public void Reading_takes_a_minute_for_so_many_words(int words, int minutes)
    {
        Assert.Equal(minutes, ReadingTime.Minutes($"- {string.Concat(Enumerable.Repeat("дума ", words))} –"));
    }

    [Fact]
    public void A_chapter_that_is_too_long_is_named()
    {
        var long16 = new string('я', 8_200);
        using var language = Hub.Localization.Language.Bulgarian.Use();
        var refusal = Assert.Throws<RefusalException>(() => BookLimits.Check(Book.Cut($"# Къса\n\nТекст.\n\n# Дългата глава\n\n{long16}")));
        Assert.Equal("chapter-too-long", refusal.Code);
        Assert.Contains("Глава 2 „Дългата глава“", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreword_that_is_too_long_is_refused()
    {
        Assert.Equal("foreword-too-long", Assert.Throws<RefusalException>(() => BookLimits.Check(Book.Cut(new string('я', 8_200)))).Code);
    }

    [Fact]
    public void Sixty_chapters_are_taken_and_one_more_is_not()
    {
        BookLimits.Check(Book.Cut(string.Concat(Enumerable.Repeat("# Глава\n\n", 60))));
        var refusal = Assert.Throws<RefusalException>(
            () => BookLimits.Check(Book.Cut(string.Concat(Enumerable.Repeat("# Глава\n\n", 61)))));
        Assert.Equal("too-many-chapters", refusal.Code);
    }
}
