using System.Buffers;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Ui;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>Names that people and programs give to files become names that do nothing.</summary>
public sealed class FileNameTests
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\:*?\"<>|");

    [Theory]
    [InlineData("Програма за март.pdf", "Програма за март.pdf")]
    [InlineData("ПРОГРАМА.PDF", "ПРОГРАМА.pdf")]
    [InlineData("../../x", "x.pdf")]
    [InlineData("..\\..\\x.pdf", "x.pdf")]
    [InlineData("/etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\Мария\\писмо.pdf", "писмо.pdf")]
    [InlineData("\\\\server\\share\\a.pdf", "a.pdf")]
    [InlineData("file:///c:/a.pdf", "a.pdf")]
    [InlineData("a\0.exe", "a.exe.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie- x=1.pdf")]
    [InlineData("фактура\u202Efdp.exe", "фактураfdp.exe.pdf")]
    [InlineData("a\u200B\u2066b.pdf", "ab.pdf")]
    [InlineData("page.html", "page.html.pdf")]
    [InlineData("a.pdf.exe", "a.pdf.exe.pdf")]
    [InlineData("<img src=x onerror=alert(1)>.pdf", "-img src=x onerror=alert(1)-.pdf")]
    [InlineData("a\"; filename=\"b.exe", "a-; filename=-b.exe.pdf")]
    [InlineData("CON", "_CON.pdf")]
    [InlineData("con.txt.pdf", "_con.txt.pdf")]
    [InlineData("LPT1", "_LPT1.pdf")]
    [InlineData("a.pdf...", "a.pdf.pdf")]
    [InlineData("a. . .", "a.pdf")]
    [InlineData("...", "file.pdf")]
    [InlineData("..", "file.pdf")]
    [InlineData("   ", "file.pdf")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData("dir/", "file.pdf")]
    [InlineData(null, "file.pdf")]
    [InlineData(".htaccess", "htaccess.pdf")]
    public void A_name_is_brought_to_a_safe_one(string? typed, string expected)
    {
        Assert.Equal(expected, FileName.Safe(typed, FileType.Pdf));
    }

    [Fact]
    public void A_name_of_any_length_becomes_short_and_no_letter_is_halved()
    {
        var name = FileName.Safe(string.Concat(Enumerable.Repeat("😀", 5_000)) + ".pdf", FileType.Pdf);

        Assert.InRange(name.Length, 90, FileName.MaxLength);
        Assert.EndsWith("😀.pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_typed_the_name_is_short_visible_leads_nowhere_and_stays_as_it_is()
    {
        Prop.ForAll(
            Gen.OneOf(ArbMap.Default.GeneratorFor<char>(), Gen.Elements("../\\:*?\"<>| .\0\u202E\uD83D\uDE00CONаб".ToCharArray()))
                .ArrayOf()
                .Select(letters => new string(letters))
                .ToArbitrary(),
            typed =>
            {
                var name = FileName.Safe(typed, FileType.Jpeg);
                return name.Length is > 4 and <= FileName.MaxLength && name.EndsWith(".jpg", StringComparison.Ordinal)
                    && !name.AsSpan().ContainsAny(Forbidden) && !PlainText.HasForbiddenControls(name) && name[0] != '.'
                    && FileName.Safe(name, FileType.Jpeg) == name;
            }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000));
    }
}
