using BgImigranti.Hub.Data;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Tests.Events;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Registrations;

/// <summary>Seats are never given twice, and nobody is overtaken.</summary>
[Trait("Category", "Slow")]
public sealed class SeatsTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Twenty_of_two_hundred_get_a_seat_and_five_who_cancel_let_the_first_five_move_up(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 20);
        var receipts = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(() => town.RegisterAsync(RegistrationTown.NewEmail()))));

        var registrations = await town.PeopleAsync();
        Assert.Equal(20, registrations.Count(registration => registration.State == RegistrationState.Taken));
        Assert.Equal(20, await town.SeatsTakenAsync());
        var waiting = registrations.Where(registration => registration.State == RegistrationState.Waiting)
            .OrderBy(registration => registration.WaitingNumber)
            .ToList();
        Assert.Equal(Enumerable.Range(1, 180), waiting.Select(registration => registration.WaitingNumber!.Value));
        Assert.Equal(waiting.Select(registration => registration.Id).Order(), waiting.Select(registration => registration.Id));

        var leaving = receipts.Where(result => result.State == RegistrationState.Taken).Take(5).ToList();
        await Task.WhenAll(leaving.Select(result => Task.Run(() => town.Writing.CancelAsync(result.Secret, CancellationToken.None))));

        registrations = await town.PeopleAsync();
        Assert.Equal(20, await town.SeatsTakenAsync());
        Assert.Equal(waiting.Take(5).Select(registration => registration.Id), registrations.Where(registration => waiting.Exists(
            one => one.Id == registration.Id) && registration.State == RegistrationState.Taken).Select(registration => registration.Id));
        foreach (var moved in receipts.Where(result => waiting.Take(5).Any(registration => registration.Id == result.RegistrationId)))
        {
            Assert.Equal(["confirmation", "moved-up"], await town.MailKeysAsync(moved));
        }

        Assert.All(
            await town.MailKeysAsync(receipts.Single(result => result.RegistrationId == waiting[5].Id)),
            key => Assert.Equal("confirmation", key));
        foreach (var left in leaving)
        {
            Assert.Equal(["confirmation", "off"], await town.MailKeysAsync(left));
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Who_needs_more_seats_than_there_are_is_not_overtaken(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 4);
        var first = await town.RegisterAsync(RegistrationTown.NewEmail(), seats: 2);
        var second = await town.RegisterAsync(RegistrationTown.NewEmail());
        var family = await town.RegisterAsync(RegistrationTown.NewEmail(), seats: 3);
        var late = await town.RegisterAsync(RegistrationTown.NewEmail());
        Assert.Equal((RegistrationState.Waiting, RegistrationState.Waiting), (family.State, late.State));

        await town.Writing.CancelAsync(second.Secret, CancellationToken.None);
        Assert.Equal(RegistrationState.Waiting, (await town.PersonAsync(late)).State);

        await town.Writing.CancelAsync(first.Secret, CancellationToken.None);
        Assert.Equal(
            (RegistrationState.Taken, RegistrationState.Taken),
            ((await town.PersonAsync(family)).State, (await town.PersonAsync(late)).State));
        Assert.Equal(4, await town.SeatsTakenAsync());
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_date_that_the_series_loses_stays_for_those_who_wait_until_all_have_left(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var town = await RegistrationTown.BuildAsync(hub, seats: 2, more: [("repeat", "weekly"), ("repeat-count", "3")]);
        town = town.At((await TestEvents.DatesAsync(hub, town.EventId))[2]);
        var first = await town.RegisterAsync(RegistrationTown.NewEmail(), seats: 2);
        var waiting = await town.RegisterAsync(RegistrationTown.NewEmail(), seats: 2);
        await hub.SaveAsync(town.Author, town.EventId, input => input.With("seats", "1"));
        await town.Writing.CancelAsync(first.Secret, CancellationToken.None);
        Assert.Equal((RegistrationState.Waiting, 0), ((await town.PersonAsync(waiting)).State, await town.SeatsTakenAsync()));

        await hub.SaveAsync(town.Author, town.EventId, input => input.With("repeat-count", "2"));

        Assert.Equal([false, false, true], (await TestEvents.DatesAsync(hub, town.EventId)).Select(occurrence => occurrence.IsCancelled));
        Assert.Equal("Отменено: Проба", (await town.MailsAsync(waiting))[1].Subject);

        await town.Writing.CancelAsync(waiting.Secret, CancellationToken.None);
        await hub.SaveAsync(town.Author, town.EventId, input => input.With("phone", "0888 123 456"));
        Assert.Equal(2, (await TestEvents.DatesAsync(hub, town.EventId)).Count);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Seats_that_are_added_go_to_those_who_wait(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var town = await RegistrationTown.BuildAsync(hub, seats: 1);
        await town.RegisterAsync(RegistrationTown.NewEmail());
        var second = await town.RegisterAsync(RegistrationTown.NewEmail());
        var third = await town.RegisterAsync(RegistrationTown.NewEmail());

        await hub.SaveAsync(town.Author, town.EventId, input => input.With("seats", "2"));

        Assert.Equal(
            (RegistrationState.Taken, RegistrationState.Waiting),
            ((await town.PersonAsync(second)).State, (await town.PersonAsync(third)).State));
        Assert.Contains("moved-up", await town.MailKeysAsync(second));
        Assert.Equal(2, await town.SeatsTakenAsync());
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Somebody_changes_his_seats_and_cancels_once_however_often_he_clicks(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 4);
        var mine = await town.RegisterAsync(RegistrationTown.NewEmail());
        await town.RegisterAsync(RegistrationTown.NewEmail());

        await town.Writing.ChangeAsync(mine.Secret, 3, ReminderChoice.None, CancellationToken.None);
        Assert.Equal(4, await town.SeatsTakenAsync());
        var refusal = await Assert.ThrowsAsync<BgImigranti.Hub.Ui.RefusalException>(
            () => town.Writing.ChangeAsync(mine.Secret, 4, ReminderChoice.None, CancellationToken.None));
        Assert.Equal("too-many-seats", refusal.Code);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => town.Writing.CancelAsync(mine.Secret, CancellationToken.None))));
        Assert.Equal(1, await town.SeatsTakenAsync());
        Assert.Single(await town.MailKeysAsync(mine), key => key == "off");
    }
}
