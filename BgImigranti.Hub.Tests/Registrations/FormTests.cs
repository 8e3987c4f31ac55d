using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Registrations;

/// <summary>The form as any browser sends it: refusals in clear words, with what was typed.</summary>
public sealed class FormTests(SharedServers servers)
{
    private const string Hostile = "\"><script>alert(1)</script>=1+1";

    [Theory]
    [InlineData("name", "   ", 422)]
    [InlineData("name", "Анна\u202Eанна", 422)]
    [InlineData("name", "Анна\r\nBcc: a@b.bg", 422)]
    [InlineData("email", "няма", 422)]
    [InlineData("email", "a@b.bg\r\nBcc: c@d.bg", 422)]
    [InlineData("phone", "112", 422)]
    [InlineData("seats", "6", 422)]
    [InlineData("seats", "-1", 422)]
    [InlineData("website", "http://example.org", 422)]
    [InlineData("date", "", 422)]
    [InlineData("date", "999999999", 404)]
    public async Task What_cannot_be_taken_comes_back_and_writes_nothing(string field, string value, int status)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(DatabaseEngine.Sqlite), seats: 3);
        var (answer, body) = await SendAsync(town, (field, value));

        Assert.Equal(status, answer);
        Assert.Empty(await town.PeopleAsync());
        if (status == 422 && field != "email")
        {
            Assert.Equal("proba@example.org", (await ParsedAsync(body)).QuerySelector("#email")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Hostile_names_stay_names_on_every_page_and_in_mails()
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(DatabaseEngine.Sqlite), seats: 3);
        var (status, location) = await SendAsync(town, ("name", Hostile));
        Assert.Equal(303, status);
        using var client = town.Hub.Client();
        var own = await client.GetStringAsync(new Uri(location, UriKind.Relative));

        Assert.DoesNotContain("<script>alert", own, StringComparison.Ordinal);
        Assert.Equal(Hostile, (await ParsedAsync(own)).QuerySelector("dd[dir=auto]")!.TextContent);
        var mail = (await town.MailsAsync(new RegistrationResult((await town.PeopleAsync())[0].Id, "", RegistrationState.Taken)))[0];
        Assert.DoesNotContain("<script>alert", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task A_full_date_is_refused_to_one_who_does_not_want_to_wait(string language)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(DatabaseEngine.Sqlite), seats: 1);
        await town.RegisterAsync(RegistrationTown.NewEmail());
        var (status, body) = await SendAsync(town, language, ("waits", null));

        Assert.Equal(409, status);
        Assert.Contains(
            Words.In(language, () => RegistrationText.Full), (await ParsedAsync(body)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(303, (await SendAsync(town, language)).Status);
        Assert.Equal(RegistrationState.Waiting, (await town.PeopleAsync())[1].State);
    }

    [Fact]
    public async Task A_date_that_is_cancelled_closed_or_past_is_refused()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var closed = await RegistrationTown.BuildAsync(hub, seats: 1, more: ("sign-up-closes", "720"));
        await MoveAsync(closed, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(3));
        var past = await RegistrationTown.BuildAsync(hub, seats: 1);
        await MoveAsync(past, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        var cancelled = await RegistrationTown.BuildAsync(hub, seats: 1);
        await hub.SaveAsync(cancelled.Author, cancelled.EventId, input => input.With("status", "cancelled"));
        var hidden = await RegistrationTown.BuildAsync(hub, seats: 1);
        await hub.ActAsync(hidden.Author, hidden.EventId, ItemTransition.Hide);

        Assert.Equal(409, (await SendAsync(closed)).Status);
        Assert.Equal(409, (await SendAsync(past)).Status);
        Assert.Equal(409, (await SendAsync(cancelled)).Status);
        Assert.Equal(404, (await SendAsync(hidden)).Status);
        Assert.Contains(Words.In("bg", () => RegistrationText.Closed), (await SendAsync(closed)).Answer, StringComparison.Ordinal);
        Assert.Contains(Words.In("bg", () => RegistrationText.Past), (await SendAsync(past)).Answer, StringComparison.Ordinal);
        Assert.Contains(
            Words.In("bg", () => RegistrationText.DateCancelled), (await SendAsync(cancelled)).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(DatabaseEngine.Sqlite), seats: 1);
        using var client = town.Hub.Client();
        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        using var answer = await client.PostAsync(new Uri($"/bg/{RegistrationLinks.Form(town.EventId)}", UriKind.Relative), Form(town));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await town.PeopleAsync());
    }

    [Fact]
    public async Task The_events_page_sets_no_cookie_and_shows_the_seats_that_are_left()
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(DatabaseEngine.Sqlite), seats: 3);
        await town.RegisterAsync(RegistrationTown.NewEmail(), seats: 2);
        using var client = town.Hub.Client();
        using var answer = await client.GetAsync(new Uri($"/bg/events/{town.EventId}/proba", UriKind.Relative));
        var page = await ParsedAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("остава 1 място", page.QuerySelector("#seats-left")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(RegistrationLinks.Form(town.EventId), page.QuerySelector("#sign-up form")!.GetAttribute("action")!.Split('#')[0]);
    }

    private static Task<int> MoveAsync(RegistrationTown town, DateTime start) =>
        town.Hub.Services.GetRequiredService<HubWriter>().WriteAsync(
        scope => scope.Db.Set<BgImigranti.Hub.Events.Occurrence>().Where(occurrence => occurrence.Id == town.Date.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(occurrence => occurrence.StartUtc, start).SetProperty(
                occurrence => occurrence.EndUtc, start.AddHours(2)), CancellationToken.None),
        CancellationToken.None);

    private static Task<IHtmlDocument> ParsedAsync(string page) => new HtmlParser().ParseDocumentAsync(page);

    private static Task<(int Status, string Answer)> SendAsync(RegistrationTown town, params (string Field, string? Value)[] otherwise) =>
        SendAsync(town, "bg", otherwise);

    /// <summary>Sends the form; the answer is where it leads, or the page.</summary>
    private static async Task<(int Status, string Answer)> SendAsync(
        RegistrationTown town, string language, params (string Field, string? Value)[] otherwise)
    {
        using var client = town.Hub.Client();
        using var answer = await client.PostAsync(
            new Uri($"/{language}/{RegistrationLinks.Form(town.EventId)}", UriKind.Relative),
            Form(town, otherwise),
            TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString()
            ?? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static FormUrlEncodedContent Form(RegistrationTown town, params (string Field, string? Value)[] otherwise)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["date"] = town.Date.Id.ToString(CultureInfo.InvariantCulture),
            ["name"] = "Олена Ковал",
            ["email"] = "proba@example.org",
            ["seats"] = "1",
            ["reminders"] = "both",
            ["waits"] = "true",
        };
        foreach (var (field, value) in otherwise)
        {
            fields.Remove(field);
            if (value is not null)
            {
                fields[field] = value;
            }
        }

        return new FormUrlEncodedContent(fields);
    }
}
