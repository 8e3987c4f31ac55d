using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.Safety.Rights;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>
/// Forms that cannot be taken: each is refused with its status and a sentence in the page's language, keeps what was typed, and writes
/// nothing.
/// </summary>
public sealed class BadFormTests(RightsWorld world) : IClassFixture<RightsWorld>
{
    private const string Typed = "Моят дълго писан текст";
    private static readonly string TooLong = new('ж', 8_193);
    private static readonly string LongTitle = new('ж', 201);

    private static readonly Dictionary<string, (string Request, string Kept, int Status, Func<string> Words)> Cases =
        new(StringComparer.Ordinal)
        {
            ["an empty reply"] = ("forum/threads/{some-thread}/posts body=  ", "", 422, () => ForumText.PostEmpty),
            ["a reply beyond 16 KB"] = ($"forum/threads/{{some-thread}}/posts body={TooLong}", TooLong, 422, () => ForumText.PostTooLong),
            ["a reply with control characters"] = ($"forum/threads/{{some-thread}}/posts body={Typed}\u0007", Typed, 422, () => ForumText.ControlCharacters),
            ["a reply to a locked thread"] = ($"forum/threads/{{locked-thread}}/posts body={Typed}", Typed, 409, () => ForumText.ThreadLocked),
            ["a reply to a thread that was hidden meanwhile"] = ($"forum/threads/{{hidden-thread}}/posts body={Typed}", Typed, 404, () => ForumText.ThreadUnknown),
            ["a reply in a section of others"] = ($"forum/threads/{{network-thread}}/posts body={Typed}", Typed, 404, () => ForumText.ThreadUnknown),
            ["a reply to nothing"] = ($"forum/threads/999999999/posts body={Typed}", Typed, 404, () => ForumText.ThreadUnknown),
            ["a thread without a title"] = ($"forum/{{open}}/threads title= &language=bg&body={Typed}", Typed, 422, () => ForumText.TitleEmpty),
            ["a thread with a title beyond 200"] = ($"forum/{{open}}/threads title={LongTitle}&language=bg&body={Typed}", Typed, 422, () => ForumText.TitleTooLong),
            ["a title with a line end"] = ($"forum/{{open}}/threads title=а\nб&language=bg&body={Typed}", Typed, 422, () => ForumText.ControlCharacters),
            ["a thread without a text"] = ("forum/{open}/threads title=Моето заглавие&language=bg&body=", "Моето заглавие", 422, () => ForumText.PostEmpty),
            ["a thread in a third language"] = ($"forum/{{open}}/threads title=Заглавие&language=fr&body={Typed}", Typed, 422, () => ForumText.LanguageUnknown),
            ["a thread in an unknown section"] = ($"forum/nothing/threads title=Заглавие&language=bg&body={Typed}", Typed, 404, () => ForumText.SectionUnknown),
            ["an empty edit"] = ("forum/posts/{own-post}/edit version=1&body=", "", 422, () => ForumText.PostEmpty),
            ["an edit of an older text"] = ($"forum/posts/{{own-post}}/edit version=0&body={Typed}", Typed, 409, () => ForumText.EditConflict),
            ["an edit of somebody else's post"] = ($"forum/posts/{{some-post}}/edit version=1&body={Typed}", Typed, 403, () => ForumText.EditRefused),
            ["an edit after the thread was locked"] = ($"forum/posts/{{own-locked-post}}/edit version=1&body={Typed}", Typed, 403, () => ForumText.EditRefused),
            ["an edit of nothing"] = ($"forum/posts/999999999/edit version=1&body={Typed}", Typed, 404, () => ForumText.ThreadUnknown),
        };

    /// <summary>Every case in both languages.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Cases.Keys)
            {
                all.Add(name, "bg");
                all.Add(name, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_form_that_cannot_be_taken_comes_back_whole(string name, string language)
    {
        var (form, kept, status, words) = Cases[name];
        var member = await world.AskerAsync(PersonRole.Member);
        var request = await world.PrepareAsync($"POST /{language}/{form}", member);
        var before = await world.CountAsync();

        using var answer = await member.AskAsync(request);

        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(Words.In(language, words), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var fields = page.QuerySelectorAll("main textarea, main input")
            .Select(field => field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value"));
        Assert.Contains(fields, value => value?.Contains(kept, StringComparison.Ordinal) == true);
        Assert.Equal(before, await world.CountAsync());
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_form_that_is_not_ours_writes_nothing_and_keeps_its_text(string language)
    {
        var member = await world.AskerAsync(PersonRole.Member);
        var address = await world.PrepareAsync($"/{language}/forum/threads/{{some-thread}}/posts", member);
        var before = await world.CountAsync();
        using var form = new FormUrlEncodedContent([new("body", Typed), new("__RequestVerificationToken", "чужд")]);

        using var answer = await member.Http.PostAsync(new Uri(address, UriKind.Relative), form);

        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains(
            Words.In(language, () => SubmissionsText.FormStale), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Typed, page.QuerySelector("#reply-body")!.TextContent.Trim());
        Assert.Equal(before, await world.CountAsync());
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_form_larger_than_anything_typed_is_not_read(string language)
    {
        var visitor = await world.AskerAsync(null);
        var address = await world.PrepareAsync($"/{language}/forum/threads/{{some-thread}}/posts", visitor);
        using var form = new FormUrlEncodedContent([new("body", new string('a', FormPost.MaxBytes))]);

        using var answer = await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), form);

        Assert.Equal(413, (int)answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("main h1"));
    }

    [Theory]
    [InlineData("forum/{open}?page=999", 404)]
    [InlineData("forum/{open}?page=-1", 404)]
    [InlineData("forum/{open}?page=abc", 404)]
    [InlineData("forum/{open}?page=99999999999999999999", 404)]
    [InlineData("forum/threads/{some-thread}/kade-da-stoi-kioskat?page=2", 404)]
    [InlineData("forum/threads/{some-thread}/kade-da-stoi-kioskat?page=abc", 404)]
    [InlineData("forum/threads/{some-thread}/kade-da-stoi-kioskat?quote=abc", 200)]
    [InlineData("forum/threads/{some-thread}/print?sheet=2", 404)]
    [InlineData("forum/threads/{some-thread}/print?sheet=abc", 404)]
    [InlineData("forum/threads/99999999999999999999", 404)]
    [InlineData("forum/nothing", 404)]
    [InlineData("forum/threads/{some-thread}/%D0%BA%D0%B8%D0%BE%D1%81%D0%BA", 301)]
    public async Task An_address_that_means_nothing_is_told_so_in_its_language(string address, int status)
    {
        var member = await world.AskerAsync(PersonRole.Member);
        foreach (var language in (string[])["bg", "en"])
        {
            using var answer = await member.AskAsync(await world.PrepareAsync($"GET /{language}/{address}", member));
            Assert.Equal(status, (int)answer.StatusCode);
            if (status == 404)
            {
                var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
                Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
                Assert.NotNull(page.QuerySelector("main h1"));
            }
        }
    }
}
