using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>What programs send and the rubrics cannot take: a problem with its name, in the language asked for.</summary>
public sealed class ItemsApiRefusalTests(SharedServers servers)
{
    private const string Bg = "\"source\":\"bg\",\"bg\":{\"title\":\"Проба\"}";

    /// <summary>Body of a new item, status and name of the problem.</summary>
    public static TheoryData<string, int, string> Drafts => new()
    {
        { "", 400, "json-malformed" },
        { "null", 400, "json-malformed" },
        { "[]", 400, "json-malformed" },
        { "{\"source\":\"bg\",", 400, "json-malformed" },
        { "{\"source\":5}", 400, "json-malformed" },
        { $"{{{Bg},\"facts\":[]}}", 400, "json-malformed" },
        { $"{{{Bg},\"facts\":\"urgent\"}}", 400, "json-malformed" },
        { $"{{{Bg},\"organisation\":\"Варна\"}}", 400, "json-malformed" },
        { "{\"source\":\"bg\",\"bg\":{\"title\":\"\\ud800\"}}", 400, "json-malformed" },
        { $"{{{Bg},\"facts\":{{\"urgent\":{{}}}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"urgent\":[1,2]}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"urgent\":[\"a,b\"]}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"urgent\":[[\"a\"]]}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"urgent\":1e400}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"<b>{new string('я', 500)}\":{{}}}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"urgnet\":true}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"Urgent\":null}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"fact.urgent\":false}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"\":\"\"}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"{new string('ф', 5_000)}\":1}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"expires-at\":\"утре\"}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"translation-due\":5}}}}", 422, "facts-invalid" },
        { $"{{{Bg},\"facts\":{{\"section\":\"\\ud800\"}}}}", 422, "control-characters" },
        { $"{{{Bg},\"facts\":{{\"section\":\"\\u0000\"}}}}", 422, "facts-invalid" },
        { "{}", 422, "language-unknown" },
        { "{\"source\":\"fr\",\"bg\":{\"title\":\"Проба\"}}", 422, "language-unknown" },
        { "{\"source\":\"bg\"}", 422, "texts-empty" },
        { "{\"source\":\"en\",\"bg\":{\"title\":\"Проба\"}}", 422, "source-empty" },
        { "{\"source\":\"bg\",\"bg\":{\"body\":\"Само текст\"}}", 422, "title-empty" },
        { $"{{\"source\":\"bg\",\"bg\":{{\"title\":\"{new string('ж', 201)}\"}}}}", 422, "title-too-long" },
        { $"{{\"source\":\"bg\",\"bg\":{{\"title\":\"Проба\",\"body\":\"{new string('ж', 8_193)}\"}}}}", 422, "body-too-long" },
        { "{\"source\":\"bg\",\"bg\":{\"title\":\"звън\\u0007ец\"}}", 422, "control-characters" },
        { "{\"source\":\"bg\",\"bg\":{\"title\":\"звън\\ufffeец\"}}", 422, "control-characters" },
        { $"{{{Bg},\"act\":\"archive\"}}", 422, "act-unknown" },
        { $"{{{Bg},\"act\":\"Publish\"}}", 422, "act-unknown" },
        { $"{{{Bg},\"act\":\"\"}}", 422, "act-unknown" },
        { $"{{{Bg},\"act\":\"schedule\"}}", 422, "schedule-past" },
        { $"{{{Bg},\"act\":\"publish\",\"facts\":{{\"urgent\":true}}}}", 422, "urgent-needs-both" },
        { $"{{\"source\":\"bg\",\"bg\":{{\"title\":\"Проба\",\"body\":\"{new string('a', 300_000)}\"}}}}", 413, "too-large" },
    };

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task A_draft_that_cannot_be_taken_is_answered_with_its_problem(string body, int status, string problem)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var details = new List<string?>();
        foreach (var language in (string[])["bg", "en"])
        {
            using var program = new ApiProgram(hub, author, language);
            var answer = await program.PostAsync("announcements", body);
            Assert.Equal((status, problem), (answer.Status, answer.Problem));
            details.Add(answer["detail"]);
        }

        Assert.NotEqual(details[0], details[1]);
        Assert.DoesNotContain(details, detail => detail!.Length > 300);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task Fields_that_the_rubric_does_not_know_are_named_and_nothing_is_written(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", FieldValues.Empty);
        using var program = new ApiProgram(hub, author, language);
        var bg = new { title = "Друго" };
        var fields = new Dictionary<string, object?> { ["pinned"] = true, ["urgnet"] = false, ["town"] = "varna", ["expires-at"] = "утре" };

        var posted = await program.PostAsync("announcements", new { source = "bg", bg, facts = fields });
        var put = await program.PutAsync($"announcements/{item.Id}", new { version = item.Version, source = "bg", bg, facts = fields });

        Assert.All([posted, put], answer =>
        {
            Assert.Equal((422, "facts-invalid"), (answer.Status, answer.Problem));
            var shown = answer["detail"]!;
            Assert.Contains(
                Words.In(language, () => string.Format(CultureInfo.CurrentCulture, PublishingText.FieldUnknown, "urgnet")),
                shown,
                StringComparison.Ordinal);
            Assert.Contains("town", shown, StringComparison.Ordinal);
            Assert.Contains(Words.In(language, () => PublishingText.ExpiresAtLabel), shown, StringComparison.Ordinal);
            Assert.DoesNotContain("pinned", shown, StringComparison.Ordinal);
        });
        Assert.Equal(item.Version, (await hub.StoredAsync(item.Id)).Version);
    }

    [Fact]
    public async Task What_an_item_of_any_rubric_says_of_itself_can_be_sent_back()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var program = new ApiProgram(hub, author);
        var fields = new FieldValues
        {
            { "section", await hub.SectionAsync() }, { "closes-thread", true }, { "pinned", true }, { "publish-at", "2026-01-01T12:00" },
            { "expires-at", "2100-01-01T12:00" },
            { "next-check", "2100-01-01" }, { "urgent", true }, { "translation-due", "2100-01-01T12:00" }, { "source-name", "Вестник" },
            { "source-url", "https://example.org/" },
            { "project", true }, { "material-kind", "press" }, { "year", "2015" }, { "sample", true }, { "need", "legal" },
            { "for-whom", "workers,families" },
            { "languages", "bg,en" }, { "fee", "5" }, { "town", "varna" }, { "place-bg", "Зала" }, { "place-en", "Hall" },
            { "phone", "+359 52 335 885" },
            { "email", "a@example.org" }, { "hours", "mon-fri 09:00-12:30" }, { "exceptions", "2026-12-24 closed" },
            { "by-appointment", true }, { "employer", "Проба" },
            { "pay-from", "900" }, { "pay-to", "1000" }, { "pay-period", "month" }, { "pay-kind", "net" }, { "contract", "permanent" },
            { "housing", true },
            { "transport", true }, { "bulgarian-level", "a1" }, { "permit", "yes" }, { "apply-phone", "+359 52 335 885" },
            { "apply-email", "a@example.org" },
            { "apply-url", "https://example.org/" }, { "category", "course" }, { "status", "tentative" }, { "start", "2099-01-01T10:00" },
            { "end", "2099-01-01T12:00" },
            { "repeat", "weekly" }, { "repeat-every", "2" }, { "repeat-days", "TH,FR" }, { "repeat-count", "5" },
            { "except", "2099-01-02" }, { "extra", "2099-01-05 14:00" },
            { "online-url", "https://example.org/" }, { "access", "lift" }, { "interpreter", "ar" }, { "childcare", true },
            { "sign-up", true }, { "seats", "12" },
            { "sign-up-closes", "24" },
        };
        foreach (var rubric in hub.Services.GetRequiredService<Rubrics>().All)
        {
            var item = await hub.ItemAsync(author, rubric.Kind, fields);
            var shown = (await program.GetAsync($"{rubric.Path}/{item.Id}")).Json.GetProperty("facts");
            Assert.True(shown.EnumerateObject().Count() > 5);

            var back = await program.PutAsync(
                $"{rubric.Path}/{item.Id}", new { version = item.Version, source = "bg", bg = new { title = "Проба" }, facts = shown });
            Assert.True(back.Status == 200, $"{rubric.Path}: {back.Text}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("keep")]
    [InlineData("explode")]
    [InlineData("PUBLISH")]
    public async Task An_act_that_there_is_not_is_refused(string act)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", FieldValues.Empty);
        using var program = new ApiProgram(hub, author);

        var named = await program.PostAsync($"announcements/{item.Id}/transitions", new { act });
        var none = await program.PostAsync($"announcements/{item.Id}/transitions", "{}");
        var impossible = await program.PostAsync($"announcements/{item.Id}/transitions", new { act = "withdraw" });

        Assert.Equal(
            (422, "act-unknown", 422, 409, "step-impossible"),
            (named.Status, named.Problem, none.Status, impossible.Status, impossible.Problem));
    }

    [Fact]
    public async Task An_item_that_the_rubric_has_not_is_unknown()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var program = new ApiProgram(hub, await hub.CoordinatorAsync());
        foreach (var id in (string[])["999999999", "0", "-1"])
        {
            var answers = new[]
            {
                await program.GetAsync($"announcements/{id}"),
                await program.PutAsync($"announcements/{id}", new { version = 1, source = "bg", bg = new { title = "Проба" } }),
                await program.PostAsync($"announcements/{id}/transitions", new { act = "hide" }),
            };
            Assert.All(answers, answer => Assert.Equal((404, "item-unknown"), (answer.Status, answer.Problem)));
        }

        Assert.Equal(404, (await program.GetAsync("announcements/abc")).Status);
        Assert.Equal(404, (await program.GetAsync("nothing")).Status);
    }
}
