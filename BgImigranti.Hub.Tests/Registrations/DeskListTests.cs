using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Registrations.Desk;
using BgImigranti.Hub.Tests.Events;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.Organisations;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Registrations;

/// <summary>What those who hold an event do with its list.</summary>
public sealed class DeskListTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_organiser_checks_in_adds_by_telephone_and_takes_off(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 2);
        var desk = town.Hub.Services.GetRequiredService<RegistrationDeskService>();
        var first = await town.RegisterAsync(RegistrationTown.NewEmail());
        await desk.AddAsync(town.Author.Reader, town.OrderByPhone("0888 123 456") with { Note = "Идва с дете" }, CancellationToken.None);
        var waiting = await town.RegisterAsync(RegistrationTown.NewEmail());

        await desk.CheckInAsync(town.Author.Reader, town.List, first.RegistrationId, came: true, CancellationToken.None);
        Assert.NotNull((await town.PersonAsync(first)).CheckedInAt);
        await desk.CheckInAsync(town.Author.Reader, town.List, first.RegistrationId, came: false, CancellationToken.None);
        Assert.Null((await town.PersonAsync(first)).CheckedInAt);

        var known = await Assert.ThrowsAsync<RefusalException>(
            () => desk.AddAsync(town.Author.Reader, town.OrderByPhone("0888123456"), CancellationToken.None));
        Assert.Equal("on-list", known.Code);
        Assert.Equal(3, (await town.PeopleAsync()).Count);

        await desk.RemoveAsync(town.Author.Reader, town.List, first.RegistrationId, CancellationToken.None);
        Assert.Equal(RegistrationState.Taken, (await town.PersonAsync(waiting)).State);
        Assert.Equal(["confirmation", "off"], await town.MailKeysAsync(first));
        Assert.Equal(2, await town.SeatsTakenAsync());
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task The_first_on_a_list_may_be_somebody_who_called(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 2);
        await town.Hub.Services.GetRequiredService<RegistrationDeskService>()
            .AddAsync(town.Author.Reader, town.OrderByPhone("0888 123 456"), CancellationToken.None);

        Assert.Equal(RegistrationState.Taken, Assert.Single(await town.PeopleAsync()).State);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_message_reaches_everybody_once_in_his_language(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 2);
        var desk = town.Hub.Services.GetRequiredService<RegistrationDeskService>();
        var bulgarian = await town.RegisterAsync(RegistrationTown.NewEmail());
        var english = await town.RegisterAsync(town.Order(RegistrationTown.NewEmail(), language: Language.English));
        var waiting = await town.RegisterAsync(RegistrationTown.NewEmail());
        var message = new RegistrationMessage(
            "Нова зала", "Вече сме в зала 5.", "New room", "We are in room 5 now.")
        { Key = Guid.NewGuid().ToString("N") };

        await Task.WhenAll(Enumerable.Range(0, 3).Select(
            _ => Task.Run(() => desk.MessageAsync(town.Author.Reader, town.List, message, CancellationToken.None))));
        Assert.Equal("Нова зала", (await town.MailsAsync(bulgarian))[1].Subject);
        Assert.Equal(
            "New room",
            Assert.Single(await town.MailsAsync(english), mail => mail.Key.Contains("/message/", StringComparison.Ordinal)).Subject);
        Assert.Equal(2, (await town.MailsAsync(bulgarian)).Count);
        Assert.Single(await town.MailsAsync(waiting));

        var soon = await Assert.ThrowsAsync<RefusalException>(
            () => desk.MessageAsync(
                town.Author.Reader, town.List, message with { Key = Guid.NewGuid().ToString("N") }, CancellationToken.None));
        Assert.Equal(429, soon.StatusCode);
    }

    [Fact]
    public async Task Nobody_else_sees_or_touches_a_list()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var town = await RegistrationTown.BuildAsync(hub, seats: 2);
        var person = await town.RegisterAsync(RegistrationTown.NewEmail());
        var desk = hub.Services.GetRequiredService<RegistrationDeskService>();
        var other = await hub.PersonAsync(PersonRole.Coordinator);

        foreach (var reader in new[] { other.Reader, (await hub.PersonAsync()).Reader, Reader.Visitor })
        {
            await Assert.ThrowsAsync<RefusalException>(() =>
                hub.Services.GetRequiredService<RegistrationDeskQueries>().FindAsync(reader, town.EventId, null, CancellationToken.None));
            await Assert.ThrowsAsync<RefusalException>(
                () => desk.CheckInAsync(reader, town.List, person.RegistrationId, came: true, CancellationToken.None));
            await Assert.ThrowsAsync<RefusalException>(
                () => desk.RemoveAsync(reader, town.List, person.RegistrationId, CancellationToken.None));
            await Assert.ThrowsAsync<RefusalException>(
                () => desk.AddAsync(reader, town.Order(RegistrationTown.NewEmail()), CancellationToken.None));
        }

        Assert.Equal(RegistrationState.Taken, Assert.Single(await town.PeopleAsync()).State);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("act")]
    [InlineData("message")]
    public async Task A_date_is_found_only_under_its_own_event(string form)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var town = await RegistrationTown.BuildAsync(hub, seats: 2);
        var person = await town.RegisterAsync(RegistrationTown.NewEmail());
        var another = await hub.ItemAsync(town.Author, "event", TestEvents.At("2027-05-11T10:00", "2027-05-11T12:00", ("sign-up", "true")));
        var day = (await TestEvents.DatesAsync(hub, another.Id))[0];
        await town.RegisterAsync(town.Order(RegistrationTown.NewEmail()) with { EventId = another.Id, OccurrenceId = day.Id });
        using var visit = await hub.VisitAsync(town.Author, "bg");
        (string, string)[] fields =
        [
            ("date", $"{town.Date.Id}"), ("person", $"{person.RegistrationId}"), ("act", "check-in"), ("name", "Ана"),
            ("phone", "0888 123 456"),
            ("subject-bg", "Тема"), ("text-bg", "Текст"), ("key", Guid.NewGuid().ToString("N")),
        ];

        var wrong = await visit.SendAsync(
            await visit.OpenAsync(RegistrationLinks.List(another.Id)), $"{RegistrationLinks.List(another.Id)}/{form}", fields);
        Assert.Equal(404, wrong.Status);
        Assert.Null(Assert.Single(await town.PeopleAsync()).CheckedInAt);
        Assert.Equal(["confirmation"], await town.MailKeysAsync(person));

        var right = await visit.SendAsync(
            await visit.OpenAsync(RegistrationLinks.List(town.EventId)), $"{RegistrationLinks.List(town.EventId)}/{form}", fields);
        Assert.Equal(303, right.Status);
    }

    [Fact]
    public async Task A_list_for_spreadsheets_calculates_nothing_and_names_nobody_twice()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var town = await RegistrationTown.BuildAsync(hub, seats: 5);
        await town.RegisterAsync(town.Order(RegistrationTown.NewEmail()) with { Name = "=HYPERLINK(\"http://evil.example\",\"x\")" });
        var email = RegistrationTown.NewEmail();
        await town.RegisterAsync(email);
        await town.RegisterAsync(email);
        using var client = hub.Client(town.Author);
        var text = await client.GetStringAsync(new Uri($"/bg/{RegistrationLinks.Csv(town.EventId, town.Date.Id)}", UriKind.Relative));

        var rows = ReadCsv.Rows(text.TrimStart('\uFEFF'));
        Assert.Equal(3, rows.Count);
        Assert.StartsWith("'=HYPERLINK", rows[1][1], StringComparison.Ordinal);
    }
}
