using System.Text.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>In which order, size and spelling programs get and send what is shared.</summary>
public sealed class ItemsApiShapeTests(SharedServers servers)
{
    private const string Announcements = "announcements";

    private static readonly object Bulgarian = new { title = "Нов прием", summary = "От понеделник.", body = "Приемаме **всеки ден**." };

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_list_goes_from_the_newest_to_the_oldest_twenty_a_page(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var written = new List<long>();
        for (var i = 0; i < 21; i++)
        {
            // The oldest is pinned: on the rubric's page it would stand first.
            var fields = new FieldValues { { "pinned", i == 0 } };
            written.Insert(0, (await hub.ItemAsync(author, "announcement", fields)).Id);
        }

        using var visitor = new ApiProgram(hub);
        var query = $"{Announcements}?organisation={author.Reader.OrganisationId}";
        var (first, second) = (await visitor.GetAsync(query), await visitor.GetAsync($"{query}&page=2"));

        Assert.Equal((1, 2), (first.Number("page"), first.Number("pages")));
        Assert.Equal(written, Ids(first).Concat(Ids(second)));
        Assert.Equal(20, Ids(first).Count());
        foreach (var (page, status) in new[]
        {
            ("3", 404),
            ("0", 404),
            ("-1", 404),
            ("2147483647", 404),
            ("abc", 400),
            ("99999999999", 400)
        })
        {
            Assert.Equal(status, (await visitor.GetAsync($"{query}&page={page}")).Status);
        }

        Assert.Empty(Ids(await visitor.GetAsync($"{Announcements}?organisation=999999999")));
    }

    [Fact]
    public async Task Fields_are_texts_numbers_flags_and_lists_of_texts()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var program = new ApiProgram(hub, author);
        foreach (var (sent, kept) in new (object?, string?)[]
        {
            ("s-1", "s-1"), (12, "12"), (12.50m, "12.50"), (new[] { "a", "b" }, "a,b"), (Array.Empty<string>(), null), (true, "true"),
            (false, null), (null, null),
        })
        {
            var fields = new Dictionary<string, object?> { ["section"] = sent };
            var made = await program.PostAsync(Announcements, new { source = "bg", bg = Bulgarian, facts = fields });

            Assert.Equal((201, "draft"), (made.Status, made["state"]));
            var shown = (await program.GetAsync($"{Announcements}/{made.Number("id")}")).Json.GetProperty("facts");
            Assert.Equal(kept, shown.TryGetProperty("section", out var value) ? value.GetString() : null);
        }
    }

    [Fact]
    public async Task Markup_in_a_title_is_text()
    {
        const string Script = "</script><script>alert(1)</script>&amp;";
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", FieldValues.Empty, title: Script);
        using var client = hub.Client();
        foreach (var address in (string[])
        [
            $"api/v1/announcements/{item.Id}", $"api/v1/announcements?organisation={author.Reader.OrganisationId}"
        ])
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(
                ("application/json", "nosniff"),
                (answer.Content.Headers.ContentType!.MediaType, answer.Headers.GetValues("X-Content-Type-Options").Single()));
            using var document = JsonDocument.Parse(text);
            var full = document.RootElement.TryGetProperty("items", out var items) ? items[0] : document.RootElement;
            Assert.Equal(Script, full.GetProperty("bg").GetProperty("title").GetString());
        }
    }

    private static IEnumerable<long> Ids(ApiAnswer list) =>
        list.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64());
}
