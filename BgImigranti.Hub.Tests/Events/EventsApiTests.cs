using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events;

/// <summary>Events as programs read and write them: fields by name, like every rubric.</summary>
public sealed class EventsApiTests(SharedServers servers)
{
    private const string Events = "events";

    private static readonly object Bulgarian = new { title = "Курс по български", summary = "Два пъти седмично.", body = "Вечер, **А1**." };
    private static readonly object English =
        new { title = "A Bulgarian course", summary = "Twice a week.", body = "In the evening, **A1**." };

    /// <summary>What is sent, and a word of the sentence that refuses it.</summary>
    public static TheoryData<string, string, string> Errors => new()
    {
        { "start=2090-03-06T18:30 end=2090-03-06T17:30", "Краят", "end" },
        { "start=2027-03-28T03:30 end=2027-03-28T05:00", "03:30", "03:30" },
        { "start=2027-03-28T02:30 end=2027-03-28T03:30", "03:30", "03:30" },
        { "zone=Europe/Atlantis", "Europe/Atlantis", "Europe/Atlantis" },
        { "zone=UTC+02", "UTC+02", "UTC+02" },
        { "repeat=rule repeat-rule=FREQ=DAILY;COUNT=6000", "6000", "6000" },
        { "repeat=daily repeat-count=6000", "5000", "5000" },
        { "repeat=rule repeat-rule=FREQ=DAILY;BYHOUR=9", "BYHOUR", "BYHOUR" },
        { "repeat=rule repeat-rule=FREQ=SECONDLY", "SECONDLY", "SECONDLY" },
        { "start=2030-01-01 end=2040-01-01 whole-day=true repeat=never", "31", "31" },
        { "start=yesterday", "Начало", "Start" },
        { "end=", "Край", "End" },
        { "except=2090-03-09;soon", "soon", "soon" },
        { "co-organisers=varna", "организации", "organisations" },
        { "seats=0", "5000", "5000" },
        { "online-url=javascript:alert(1)", "http", "http" },
        { "category=party", "Вид", "ind" },
    };

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_recurring_event_is_read_back_as_it_was_written_and_can_be_sent_back_as_it_is(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var (author, partner) = (await hub.CoordinatorAsync(), await hub.CoordinatorAsync());
        using var program = new ApiProgram(hub, author);
        var fields = Fields();
        fields["co-organisers"] = $"{partner.Reader.OrganisationId}";

        var made = await program.PostAsync(Events, new { source = "bg", bg = Bulgarian, en = English, facts = fields, act = "publish" });
        Assert.True(made.Status == 201, made.Text);
        var id = made.Number("id");
        Assert.Equal(("published", $"/en/events/{id}/kurs-po-balgarski"), (made["state"], made["url"]));

        var read = await program.GetAsync($"{Events}/{id}");
        Assert.Equal(("event", "published"), (read["kind"], read["state"]));
        Assert.All(fields, field => Assert.Equal(field.Value, read["facts", field.Key]));
        Assert.Empty(Names(read).Except(fields.Keys).Except(["status", "expires-at"]));

        var again = await program.PutAsync(
            $"{Events}/{id}",
            new { version = read.Number("version"), source = "bg", bg = Bulgarian, en = English, facts = read.Json.GetProperty("facts") });
        Assert.True(again.Status == 200, again.Text);
        var after = await program.GetAsync($"{Events}/{id}");
        Assert.Equal(read.Json.GetProperty("facts").GetRawText(), after.Json.GetProperty("facts").GetRawText());
        Assert.Equal(["2090-03-06T18:30", "2090-03-11T10:00", "2090-03-13T18:30", "2090-03-16T18:30"], await KeysAsync(hub, id));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Fields_that_cannot_be_are_refused_in_words(string fields, string bg, string en)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        var sent = Fields();
        foreach (var field in fields.Split(' ').Select(field => field.Split('=', 2)))
        {
            sent[field[0]] = field[1];
        }

        foreach (var (language, word) in new[] { ("bg", bg), ("en", en) })
        {
            using var program = new ApiProgram(hub, author, language);
            var answer = await program.PostAsync(Events, new { source = "bg", bg = Bulgarian, facts = sent, act = "publish" });
            Assert.Equal((422, "facts-invalid"), (answer.Status, answer.Problem));
            Assert.Contains(word, answer["detail"]!, StringComparison.Ordinal);
        }

        await using var db = hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();
        Assert.False(
            await db.Events.AnyAsync(item => item.OrganisationId == author.Reader.OrganisationId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_event_that_is_over_is_not_published_and_one_that_gets_a_later_date_is()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var program = new ApiProgram(hub, await hub.CoordinatorAsync());
        var fields = Fields(("start", "2020-03-06T18:30"), ("end", "2020-03-06T20:00"), ("repeat", "never"), ("except", ""), ("extra", ""));

        var over = await program.PostAsync(Events, new { source = "bg", bg = Bulgarian, facts = fields, act = "publish" });
        Assert.Equal((422, "already-expired"), (over.Status, over.Problem));
        Assert.Contains("over", over["detail"]!, StringComparison.Ordinal);

        var kept = await program.PostAsync(Events, new { source = "bg", bg = Bulgarian, facts = fields });
        var address = $"{Events}/{kept.Number("id")}";
        Assert.Equal(
            (201, "draft", 422),
            (kept.Status, kept["state"], (await program.PostAsync($"{address}/transitions", new { act = "publish" })).Status));
        (fields["start"], fields["end"]) = ("2090-03-06T18:30", "2090-03-06T20:00");
        fields["expires-at"] = (await program.GetAsync(address))["facts", "expires-at"]!;
        var later = await program.PutAsync(
            address, new { version = kept.Number("version"), source = "bg", bg = Bulgarian, facts = fields, act = "publish" });
        Assert.Equal((200, "published"), (later.Status, later["state"]));
    }

    [Fact]
    public async Task A_published_event_whose_dates_are_moved_into_the_past_is_over()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var program = new ApiProgram(hub, await hub.CoordinatorAsync());
        var fields = Fields(("repeat", "never"), ("except", ""), ("extra", ""));
        var made = await program.PostAsync(Events, new { source = "bg", bg = Bulgarian, facts = fields, act = "publish" });
        (fields["start"], fields["end"]) = ("2020-03-06T18:30", "2020-03-06T20:00");

        var moved = await program.PutAsync(
            $"{Events}/{made.Number("id")}", new { version = made.Number("version"), source = "bg", bg = Bulgarian, facts = fields });

        Assert.Equal((200, "expired"), (moved.Status, moved["state"]));
    }

    private static Dictionary<string, string> Fields(params (string Field, string Value)[] others)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["category"] = "course",
            ["start"] = "2090-03-06T18:30",
            ["end"] = "2090-03-06T20:00",
            ["repeat"] = "weekly",
            ["repeat-days"] = "MO,TH",
            ["repeat-until"] = "2090-03-16",
            ["except"] = "2090-03-09",
            ["extra"] = "2090-03-11 10:00",
            ["town"] = "burgas",
            ["place-bg"] = "ул. „Морска“ № 33",
            ["place-en"] = "ul. Morska 33",
            ["access"] = "step-free,lift",
            ["languages"] = "bg,en",
            ["interpreter"] = "ar",
            ["childcare"] = "true",
            ["fee"] = "2.50",
            ["phone"] = "+359 56 827 069",
            ["sign-up"] = "true",
            ["seats"] = "14",
            ["sign-up-closes"] = "24",
        };
        foreach (var (field, value) in others)
        {
            fields[field] = value;
        }

        return fields;
    }

    private static IEnumerable<string> Names(ApiAnswer read) =>
        read.Json.GetProperty("facts").EnumerateObject().Select(field => field.Name);

    private static async Task<IReadOnlyList<string>> KeysAsync(HubServer hub, long id)
    {
        await using var db = hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();
        return await db.EventDates.Where(occurrence => occurrence.EventId == id)
            .OrderBy(occurrence => occurrence.Key)
            .Select(occurrence => occurrence.Key)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
