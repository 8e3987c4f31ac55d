using System.Text.Json;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>Shared items as programs read and write them.</summary>
public sealed class ItemsApiTests(SharedServers servers)
{
    private const string Announcements = "announcements";

    private static readonly object Bulgarian = new { title = "Нов прием", summary = "От понеделник.", body = "Приемаме **всеки ден**." };
    private static readonly object English = new { title = "New hours", summary = "From Monday.", body = "Open **every day**." };

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_item_is_read_back_as_it_was_written(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var program = new ApiProgram(hub, author);
        var fields = new Dictionary<string, object>
        {
            ["urgent"] = false,
            ["expires-at"] = "2100-01-01T12:00",
            ["pinned"] = true,
            ["checked-today"] = true
        };

        var made = await program.PostAsync(
            Announcements, new { source = "bg", bg = Bulgarian, en = English, facts = fields, act = "publish" });
        Assert.Equal((201, "published"), (made.Status, made["state"]));
        var id = made.Number("id");
        Assert.Equal($"/en/announcements/{id}/nov-priem", made["url"]);
        Assert.Equal(made["url"], made.Location);

        using var visitor = new ApiProgram(hub);
        var read = await visitor.GetAsync($"{Announcements}/{id}");
        Assert.Equal(made.Number("version"), read.Number("version"));
        Assert.Equal((200, "announcement", "published", "bg"), (read.Status, read["kind"], read["state"], read["source"]));
        Assert.Equal(
            ("Нов прием", "От понеделник.", "Приемаме **всеки ден**."), (read["bg", "title"], read["bg", "summary"], read["bg", "body"]));
        Assert.Equal("<p>Open <strong>every day</strong>.</p>", read["en", "html"]!.Trim());
        Assert.Equal(("up-to-date", $"/bg/announcements/{id}/nov-priem"), (read["bg", "translation"], read["bg", "url"]));
        Assert.Equal(("up-to-date", $"/en/announcements/{id}/new-hours"), (read["en", "translation"], read["en", "url"]));
        Assert.Equal(("2100-01-01T12:00", "true"), (read["facts", "expires-at"], read["facts", "pinned"]));
        Assert.Equal((author.Reader.DisplayName, null), (read["checkedBy"], read["threadUrl"]));
        Assert.Equal(author.Reader.OrganisationId, read.Json.GetProperty("organisation").GetProperty("id").GetInt64());
        Assert.Empty(read.Json.GetProperty("files").EnumerateArray());

        var listed = Assert.Single(await OfAsync(visitor, author));
        Assert.Equal(
            (id, "New hours", "От понеделник."),
            (listed.GetProperty("id").GetInt64(), Text(listed, "en", "title"), Text(listed, "bg", "summary")));
        Assert.Equal(200, await StatusAsync(hub, read["en", "url"]!));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_language_without_a_text_is_missing_and_its_page_shows_the_source(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var program = new ApiProgram(hub, author);

        var made = await program.PostAsync(Announcements, new { source = "bg", bg = Bulgarian, act = "publish" });

        var read = await program.GetAsync($"{Announcements}/{made.Number("id")}");
        var listed = Assert.Single(await OfAsync(program, author));
        Assert.Equal(
            ("missing", null, null, null), (read["en", "translation"], read["en", "title"], read["en", "body"], read["en", "html"]));
        Assert.Equal(("missing", null), (Text(listed, "en", "translation"), Text(listed, "en", "title")));
        Assert.Equal($"/en/announcements/{made.Number("id")}/nov-priem", read["en", "url"]);
        Assert.Equal(200, await StatusAsync(hub, read["en", "url"]!));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_translation_falls_behind_unless_the_edit_was_minor_or_it_is_confirmed(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", FieldValues.Empty);
        using var program = new ApiProgram(hub, author);
        var address = $"{Announcements}/{item.Id}";
        var english = new { title = "Trial", summary = "In short.", body = "Text **of** the trial." };
        Task<ApiAnswer> EditAsync(long version, string title, bool minor, bool translationConfirmed) =>
            program.PutAsync(
                address,
                new { version, source = "bg", bg = new { title, summary = "", body = "Друго." }, en = english, minor, translationConfirmed });

        var minor = await EditAsync(item.Version, "Дребна поправка", minor: true, translationConfirmed: false);
        Assert.Equal((200, "up-to-date"), (minor.Status, (await program.GetAsync(address))["en", "translation"]));
        var outdated = await EditAsync(minor.Number("version"), "Друго съдържание", minor: false, translationConfirmed: false);
        Assert.Equal("outdated", (await program.GetAsync(address))["en", "translation"]);
        var confirmed = await EditAsync(outdated.Number("version"), "Друго съдържание", minor: false, translationConfirmed: true);
        var read = await program.GetAsync(address);

        Assert.Equal(("up-to-date", "Друго съдържание"), (read["en", "translation"], read["bg", "title"]));
        Assert.Equal(confirmed.Number("version"), read.Number("version"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_edit_of_an_older_version_changes_nothing_and_is_told_the_present_one(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var item = await hub.ItemAsync(author, "announcement", FieldValues.Empty);
        using var program = new ApiProgram(hub, author);
        using var inBulgarian = new ApiProgram(hub, author, "bg");
        var address = $"{Announcements}/{item.Id}";
        var edit = new { version = item.Version, source = "bg", bg = Bulgarian, en = English };

        var first = await program.PutAsync(address, edit);
        var second = await program.PutAsync(address, edit);
        var without = await inBulgarian.PutAsync(address, new { source = "bg", bg = Bulgarian });

        Assert.Equal((200, 409, 409), (first.Status, second.Status, without.Status));
        Assert.All(
            [second, without],
            answer => Assert.Equal(("edit-conflict", first.Number("version")), (answer.Problem, answer.Number("version"))));
        Assert.NotEqual(second["detail"], without["detail"]);
        Assert.Equal(first.Number("version"), (await program.GetAsync(address)).Number("version"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Requests_with_one_key_are_one_item_and_one_act(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var program = new ApiProgram(hub, author);
        var draft = new { source = "bg", bg = Bulgarian, act = "publish" };

        var made = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => program.PostAsync(Announcements, draft, "item-1")));
        var other = await program.PostAsync(Announcements, new { source = "bg", bg = English, act = "publish" }, "item-1");
        var tooLong = await program.PostAsync(Announcements, draft, new string('k', IdempotentRequest.MaxKeyLength + 1));
        Assert.Single(made.Select(answer => (answer.Status, answer.Text)).Distinct());
        Assert.Single(await OfAsync(program, author));
        Assert.Equal((422, "key-reused", 400, "key-too-long"), (other.Status, other.Problem, tooLong.Status, tooLong.Problem));

        var acts = $"{Announcements}/{made[0].Number("id")}/transitions";
        var done = await program.PostAsync(acts, new { act = "archive" }, "act-1");
        var again = await program.PostAsync(acts, new { act = "archive" }, "act-1");
        var reused = await program.PostAsync(acts, new { act = "hide" }, "act-1");
        Assert.Equal((200, "archived", made[0].Number("version") + 1), (done.Status, done["state"], done.Number("version")));
        Assert.Equal((done.Text, 422), (again.Text, reused.Status));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_not_public_is_told_to_its_own_people_only(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var draft = await hub.ItemAsync(author, "announcement", FieldValues.Empty, ItemTransition.Keep);
        var hidden = await hub.ItemAsync(author, "announcement", FieldValues.Empty);
        await hub.Services.GetRequiredService<ItemWriter>()
            .TransitionAsync(author.Reader, hidden.Id, ItemTransition.Hide, CancellationToken.None);
        var archived = await hub.ItemAsync(author, "announcement", FieldValues.Empty);
        await hub.Services.GetRequiredService<ItemWriter>()
            .TransitionAsync(author.Reader, archived.Id, ItemTransition.Archive, CancellationToken.None);
        using var own = new ApiProgram(hub, author);
        using var administrator = new ApiProgram(hub, await hub.PersonAsync(PersonRole.Administrator));
        using var colleague = new ApiProgram(hub, await hub.CoordinatorAsync());
        using var visitor = new ApiProgram(hub);

        foreach (var (program, status) in new[] { (own, 200), (administrator, 200), (colleague, 404), (visitor, 404) })
        {
            Assert.Equal(status, (await program.GetAsync($"{Announcements}/{draft.Id}")).Status);
            Assert.Equal(status, (await program.GetAsync($"{Announcements}/{hidden.Id}")).Status);
            Assert.Equal("archived", (await program.GetAsync($"{Announcements}/{archived.Id}"))["state"]);
            Assert.Empty(await OfAsync(program, author));
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_discussion_is_told_as_far_as_everybody_may_read_it(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var (open, restricted) = (await hub.SectionAsync(), await hub.SectionAsync(isRestricted: true));
        using var program = new ApiProgram(hub, author);
        using var visitor = new ApiProgram(hub);
        foreach (var section in (string[])[open, restricted])
        {
            var fields = new Dictionary<string, object> { ["section"] = section };
            var made = await program.PostAsync(Announcements, new { source = "bg", bg = Bulgarian, facts = fields, act = "publish" });

            var (own, shown) = (await program.GetAsync(
                $"{Announcements}/{made.Number("id")}"), await visitor.GetAsync($"{Announcements}/{made.Number("id")}"));
            Assert.Equal(section, own["facts", "section"]);
            Assert.DoesNotContain(section, shown.Text, StringComparison.Ordinal);
            Assert.Equal(section == open, shown["threadUrl"] is not null);
            Assert.Equal(200, section == open ? await StatusAsync(hub, shown["threadUrl"]!) : 200);
        }
    }

    [Fact]
    public async Task An_organisation_is_named_only_by_whoever_may_share_for_it()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var (author, colleague, administrator) = (await hub.CoordinatorAsync(), await hub.CoordinatorAsync(), await hub.PersonAsync(
            PersonRole.Administrator));
        var moderator = await hub.PersonAsync(PersonRole.Moderator);
        foreach (var (person, organisation, status) in new[]
        {
            (author, author.Reader.OrganisationId, 201), (author, colleague.Reader.OrganisationId, 403),
            (administrator, colleague.Reader.OrganisationId, 201),
            (administrator, 999_999_999, 422), (administrator, null, 422), (moderator, null, 422),
            (moderator, author.Reader.OrganisationId, 403),
        })
        {
            using var program = new ApiProgram(hub, person);
            var made = await program.PostAsync(Announcements, new { source = "bg", bg = Bulgarian, act = "publish", organisation });
            Assert.Equal(status, made.Status);
            if (status == 201)
            {
                var read = await program.GetAsync($"{Announcements}/{made.Number("id")}");
                Assert.Equal(organisation, read.Json.GetProperty("organisation").GetProperty("id").GetInt64());
            }
        }
    }

    [Fact]
    public async Task Whoever_writes_too_much_is_asked_to_wait()
    {
        await using var hub = await HubServer.StartAsync(
            DatabaseEngine.Sqlite, new Dictionary<string, string?> { ["Hub:Limits:WritesPerPerson"] = "2" });
        using var program = new ApiProgram(hub, await hub.CoordinatorAsync());
        var draft = new { source = "bg", bg = Bulgarian };

        var made = new[]
        {
            await program.PostAsync(Announcements, draft),
            await program.PostAsync(Announcements, draft),
            await program.PostAsync(Announcements, draft)
        };

        Assert.Equal([201, 201, 429], made.Select(answer => answer.Status));
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, await db.Items.CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<IReadOnlyList<JsonElement>> OfAsync(ApiProgram program, TestPerson author) =>
        [.. (await program.GetAsync($"{Announcements}?organisation={author.Reader.OrganisationId}")).Json.GetProperty("items")
            .EnumerateArray()];

    private static string? Text(JsonElement item, string language, string member) =>
        item.GetProperty(language).GetProperty(member).GetString();

    private static async Task<int> StatusAsync(HubServer hub, string address)
    {
        using var client = hub.Client();
        using var answer = await client.GetAsync(new Uri(address.TrimStart('/'), UriKind.Relative), TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
