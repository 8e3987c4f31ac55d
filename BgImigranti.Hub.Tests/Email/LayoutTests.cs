using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Email.Layout;
using BgImigranti.Hub.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>How an e-mail is laid out.</summary>
public sealed class LayoutTests(MailHubs hubs) : IClassFixture<MailHubs>
{
    private const string Script = "<script>alert(1)</script>\"'&\u202E";

    [Fact]
    public async Task Plain_text_and_HTML_say_the_same_in_the_readers_language()
    {
        var (bulgarian, english) = (await WriteAsync(Email(), Language.Bulgarian), await WriteAsync(Email(), Language.English));
        Assert.Contains("Здравейте, Мария Колева!", bulgarian.PlainText, StringComparison.Ordinal);
        Assert.Contains("„Активна платформа“", bulgarian.PlainText, StringComparison.Ordinal);
        Assert.Contains("Hello Мария Колева,", english.PlainText, StringComparison.Ordinal);
        Assert.Contains("Active Platform", english.PlainText, StringComparison.Ordinal);
        foreach (var (text, code) in new[] { (bulgarian, "bg"), (english, "en") })
        {
            var page = await ParseAsync(text.Html);
            Assert.Equal(code, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(text.Subject, page.Title);
            Assert.Equal(text.Subject, page.QuerySelector("h1")!.TextContent);
            Assert.Equal(["Кога", "Къде"], page.QuerySelectorAll("th[scope=row]").Select(cell => cell.TextContent));
            Assert.Equal("https://hub.example.org/bg/events/42", page.QuerySelector(".main a")!.GetAttribute("href"));
            Assert.Equal(Words(text.PlainText), Words(text.PlainText).Intersect(Words(Shown(page))).ToList());
            Assert.Contains("https://hub.example.org/bg/events/42\n", text.PlainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_fetched_and_nobody_is_followed()
    {
        var page = await ParseAsync((await WriteAsync(Email(), Language.Bulgarian)).Html);
        Assert.Empty(page.QuerySelectorAll("img, script, iframe, link, object, svg, form, [src], [style], [background]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_typed_is_never_markup()
    {
        var hostile = new EmailContent(Script, Script)
        {
            RecipientName = Script,
            Paragraphs = [Script + "\n" + Script],
            Fields = [new EmailField(Script, Script)],
            MainLink = new EmailLink(Script, new Uri("https://hub.example.org/?a=\"><script>")),
            OtherLinks = [new EmailLink(Script, new Uri("https://hub.example.org/"))],
            ClosingParagraphs = [Script],
            UnsubscribeLink = new Uri("https://hub.example.org/'\"<b>"),
        };
        var text = await WriteAsync(hostile, Language.English);
        var page = await ParseAsync(text.Html);
        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Equal("<script>alert(1)</script>\"'&", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain('\u202E', text.PlainText + text.Html + text.Subject);
    }

    [Fact]
    public async Task Long_lines_are_wrapped_and_addresses_are_not()
    {
        var address = new Uri("https://hub.example.org/bg/events/42/" + new string('a', 200));
        var email = Email() with
        {
            Paragraphs = [string.Join(' ', Enumerable.Repeat("дълго", 60))],
            MainLink = new EmailLink("Към събитието", address)
        };
        var text = await WriteAsync(email, Language.Bulgarian);
        var lines = text.PlainText.Split('\n');
        Assert.Contains(address.AbsoluteUri, lines);
        Assert.All(lines.Where(line => !line.StartsWith("https:", StringComparison.Ordinal)), line => Assert.True(line.Length <= 72, line));
        Assert.Equal(60, text.PlainText.Split("дълго").Length - 1);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_safe_is_not_written()
    {
        var email = Email() with { MainLink = new EmailLink("Тук", new Uri("javascript:alert(1)")) };
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(email, Language.Bulgarian));
    }

    [Fact]
    public async Task Links_carry_the_public_address_and_the_language()
    {
        var site = (await hubs.OnAsync(DatabaseEngine.Sqlite)).Hub.Services.GetRequiredService<SiteAddress>();
        Assert.Equal("https://hub.example.org/en/events/42", site.AbsoluteUri(Language.English, "events/42").AbsoluteUri);
        Assert.Equal("hub.example.org", site.Host);
    }

    private static EmailContent Email() => new("Записахте се: Готвене заедно", "Получавате това писмо, защото се записахте за събитието.")
    {
        RecipientName = "Мария Колева",
        Paragraphs = ["Записахте се за „Готвене заедно“.\nЩе се радваме да дойдете."],
        Fields = [new EmailField("Кога", "3 март 2026 г., 18:00 ч."), new EmailField("Къде", "Варна,\nул. „Преслав“ 1")],
        MainLink = new EmailLink("Към събитието", new Uri("https://hub.example.org/bg/events/42")),
        OtherLinks = [new EmailLink("Отказвам се", new Uri("https://hub.example.org/bg/events/42/leave"))],
        ClosingParagraphs = ["Ако не можете да дойдете, откажете се навреме."],
        UnsubscribeLink = new Uri("https://hub.example.org/bg/events/42/quiet"),
    };

    private async Task<RenderedEmail> WriteAsync(EmailContent email, Language language) =>
        (await hubs.OnAsync(DatabaseEngine.Sqlite)).Hub.Services.GetRequiredService<EmailLayout>().Render(email, language);

    private static async Task<IDocument> ParseAsync(string html) =>
        await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);

    private static string Shown(IDocument page) =>
        string.Join(' ', page.QuerySelectorAll("h1, p, th, td").Select(part => part.TextContent.Replace('\n', ' ') + " "))
        + string.Join(
            ' ', page.QuerySelectorAll("br").Select(part => part.NextSibling!.TextContent + " " + part.PreviousSibling!.TextContent))
        + string.Join(' ', page.QuerySelectorAll("a").Select(link => " " + link.GetAttribute("href")));

    private static List<string> Words(string text) =>
        [.. text.Split([' ', '\n', ':', '-'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
