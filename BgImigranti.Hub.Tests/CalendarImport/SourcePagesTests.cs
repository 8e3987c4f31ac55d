using System.Text;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.CalendarImport;
using BgImigranti.Hub.CalendarImport.Reading;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.CalendarImport;

/// <summary>An administrator sets up an external calendar and uploads its files, without scripts.</summary>
[Trait("Category", "Slow")]
public sealed class SourcePagesTests(SharedServers servers)
{
    [Theory]
    [InlineData("bg", "Файлът е взет")]
    [InlineData("en", "The file was taken")]
    public async Task A_calendar_is_set_up_filled_changed_and_removed_without_scripts(string language, string done)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var browser = await AdministratorAsync(hub, language);
        var organisation = (await hub.CoordinatorAsync()).Reader.OrganisationId!.Value.ToString(
            System.Globalization.CultureInfo.InvariantCulture);
        var created = await browser.SendAsync(
            CalendarImportLinks.All,
            CalendarImportLinks.All,
            ("name", "Календар  <b>на</b> общината"),
            ("organisation", organisation),
            ("language", "bg"),
            ("town", "varna"),
            ("category", "meeting"),
            ("publish", "true"));
        Assert.Equal(303, created.Status);
        var address = created.Location[$"/{language}/".Length..].Split('?')[0];

        var page = await browser.OpenAsync(address);
        Assert.Equal("Календар <b>на</b> общината", page.Page.QuerySelector("h1")!.TextContent);
        var file = Encoding.UTF8.GetBytes(ExternalCalendar.File(
            ExternalCalendar.Tuesdays(),
            ExternalCalendar.Event("zone@town", "SUMMARY:<i>Зона</i>", "DTSTART;TZID=Europe/Plovdiv:20270310T100000")));
        var taken = await browser.UploadAsync(page, $"{address}/file", ("<b>town</b>.ics", file));
        Assert.Equal((303, $"/{language}/{address}?done=taken#main"), (taken.Status, taken.Location));
        var report = (await browser.OpenAsync(taken.Location)).Page;
        Assert.Contains(done, report.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            language == "bg" ? "1 ново · 1 невзето" : "1 new · 1 not taken", report.QuerySelector("#files li p:last-child")!.TextContent);
        Assert.Equal("<b>town</b>.ics", report.QuerySelector("#files bdi")!.TextContent);
        Assert.Contains("<i>Зона</i>", report.QuerySelector("#faults li")!.TextContent, StringComparison.Ordinal);

        var saved = await browser.SendAsync(address, address, ("name", "Друго име"), ("town", "sofia"), ("category", "course"));
        Assert.Equal((303, $"/{language}/{address}?done=saved#main"), (saved.Status, saved.Location));
        var wrong = await browser.SendAsync(address, address, ("name", ""), ("town", "sofia"), ("category", "course"));
        Assert.Equal((422, "name"), (wrong.Status, wrong.Page.QuerySelector("[aria-invalid=true]")!.Id));
        var removed = await browser.SendAsync(address, $"{address}/remove");
        Assert.Equal((303, $"/{language}/admin/calendars?done=removed#main"), (removed.Status, removed.Location));
        Assert.Equal(404, (await browser.OpenAsync(address)).Status);
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        Assert.True(await db.Events.AnyAsync(
            item => item.OrganisationId == long.Parse(organisation, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("name", "Обръща \u202E реда")]
    [InlineData("address", "ftp://example.org/c.ics")]
    [InlineData("address", "http://user:secret@example.org/c.ics")]
    [InlineData("address", "http://127.0.0.1/c.ics")]
    [InlineData("address", "http://[::1]/c.ics")]
    [InlineData("address", "http://169.254.169.254/latest")]
    [InlineData("address", "пример")]
    [InlineData("organisation", "")]
    [InlineData("organisation", "999999999")]
    [InlineData("language", "de")]
    [InlineData("town", "atlantis")]
    [InlineData("category", "")]
    public async Task A_wrong_field_comes_back_with_what_was_typed(string field, string value)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        using var browser = await AdministratorAsync(hub, "bg");
        var organisation = (await hub.CoordinatorAsync()).Reader.OrganisationId!.Value.ToString(
            System.Globalization.CultureInfo.InvariantCulture);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Община",
            ["address"] = "https://example.org/c.ics",
            ["organisation"] = organisation,
            ["language"] = "bg",
            ["town"] = "varna",
            ["category"] = "meeting",
        };
        fields[field] = value;
        browser.IsMultipart = true;
        var answer = await browser.SendAsync(
            CalendarImportLinks.All, CalendarImportLinks.All, [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(422, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Equal((fields["name"], fields["address"]), (answer.Value("name"), answer.Value("address")));
        if (field != "town")
        {
            Assert.Equal("varna", answer.Page.QuerySelector("#town option[selected]")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task What_is_no_calendar_or_too_large_is_refused_beside_the_field()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var calendar = await ExternalCalendar.BuildAsync(hub);
        using var browser = await AdministratorAsync(hub, "en");
        var page = await browser.OpenAsync(CalendarImportLinks.Source(calendar.Id));
        foreach (var (file, sentence) in new[]
        {
            (Encoding.UTF8.GetBytes("<html>"), "calendar"),
            (new byte[(2 * 1024 * 1024) + 1], "2 MB"),
            ([], "Choose")
        })
        {
            var answer = await browser.UploadAsync(page, CalendarImportLinks.File(calendar.Id), ("x.ics", file));
            Assert.Equal(422, answer.Status);
            Assert.Contains(sentence, answer.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Empty((await calendar.ViewAsync()).Imports);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_touches_a_calendar()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var calendar = await ExternalCalendar.BuildAsync(hub);
        foreach (var role in new PersonRole?[] { null, PersonRole.Member, PersonRole.Coordinator, PersonRole.Moderator })
        {
            var reader = role is null ? Reader.Visitor : new Reader(1, role, calendar.Coordinator.Reader.OrganisationId, "Х");
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(ExternalCalendar.File(ExternalCalendar.Tuesdays())));
            Func<Task>[] acts =
            [
                () => calendar.Service.CreateAsync(reader, ExternalCalendar.Draft, CancellationToken.None),
                () => calendar.Service.SaveAsync(reader, calendar.Id, ExternalCalendar.Draft, CancellationToken.None),
                () => calendar.Service.RemoveAsync(reader, calendar.Id, CancellationToken.None),
                () => calendar.Service.FetchAsync(reader, calendar.Id, CancellationToken.None),
                () => calendar.Service.TakeFileAsync(reader, calendar.Id, "x.ics", file, CancellationToken.None),
                () => hub.Services.GetRequiredService<CalendarSourceQueries>().AllAsync(reader, CancellationToken.None),
            ];
            foreach (var act in acts)
            {
                Assert.Equal(403, (await Assert.ThrowsAsync<RefusalException>(act)).StatusCode);
            }
        }
    }

    private static async Task<VisitingBrowser> AdministratorAsync(HubServer hub, string language)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await ExternalCalendar.AdministratorAsync(hub, email);
        var browser = new VisitingBrowser($"{hub.Address}{language}/");
        Assert.Equal(
            303,
            (await browser.SendAsync("account/sign-in", "account/sign-in", ("email", email), ("password", HubServer.Password))).Status);
        return browser;
    }
}
