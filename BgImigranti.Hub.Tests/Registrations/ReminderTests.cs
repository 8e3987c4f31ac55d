using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Registrations.Jobs;
using BgImigranti.Hub.Tests.Email;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Registrations;

/// <summary>Reminders, news and erasing, with a clock that is cranked; it begins on 2 March 2026, 09:00 UTC.</summary>
[Trait("Category", "Slow")]
public sealed class ReminderTests
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Reminders_come_at_the_hour_on_the_wall_over_the_change_of_the_clocks(DatabaseEngine engine)
    {
        await using var mails = await MailHub.StartAsync(engine);
        var town = await RegistrationTown.BuildAsync(mails.Hub, seats: 5, "2026-03-29T18:00", "2026-03-29T20:00");
        var early = await RegistrationTown.BuildAsync(mails.Hub, seats: 5, "2026-03-29T07:30", "2026-03-29T09:00");
        var mine = await town.RegisterAsync(
            town.Order(RegistrationTown.NewEmail(), language: Language.English) with { Reminders = ReminderChoice.Both });
        var bird = await early.RegisterAsync(early.Order(RegistrationTown.NewEmail()) with { Reminders = ReminderChoice.DayBefore });

        // The clocks go forward in the night between: 18:00 of Saturday is 16:00 UTC, 17:00 of Sunday is 14:00 UTC.
        var registration = await town.PersonAsync(mine);
        Assert.Equal(new DateTime(2026, 3, 28, 16, 0, 0, DateTimeKind.Utc), registration.RemindDayAt);
        Assert.Equal(new DateTime(2026, 3, 29, 14, 0, 0, DateTimeKind.Utc), registration.RemindHourAt);
        Assert.Equal(new DateTime(2026, 3, 28, 7, 0, 0, DateTimeKind.Utc), (await early.PersonAsync(bird)).RemindDayAt);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Each_reminder_leaves_once_in_the_language_of_its_reader(DatabaseEngine engine)
    {
        await using var mails = await MailHub.StartAsync(engine);
        var town = await RegistrationTown.BuildAsync(mails.Hub, seats: 5, "2026-03-03T12:00", "2026-03-03T14:00");
        var mine = await town.RegisterAsync(
            town.Order(RegistrationTown.NewEmail(), language: Language.English) with { Reminders = ReminderChoice.Both });

        await AtAsync(mails, new DateTime(2026, 3, 2, 9, 58, 0, DateTimeKind.Utc));
        Assert.Equal(["confirmation"], await town.MailKeysAsync(mine));
        await AtAsync(mails, new DateTime(2026, 3, 2, 10, 0, 30, DateTimeKind.Utc));
        await AtAsync(mails, new DateTime(2026, 3, 2, 10, 2, 0, DateTimeKind.Utc));
        Assert.Equal(["confirmation", "reminder/day/202603031000"], await town.MailKeysAsync(mine));
        Assert.Equal("Tomorrow: Trial", (await town.MailsAsync(mine))[1].Subject);
        await AtAsync(mails, new DateTime(2026, 3, 3, 9, 0, 30, DateTimeKind.Utc));
        Assert.Equal(["confirmation", "reminder/day/202603031000", "reminder/hour/202603031000"], await town.MailKeysAsync(mine));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_date_that_moves_takes_its_reminders_along_and_several_moves_are_one_mail(DatabaseEngine engine)
    {
        await using var mails = await MailHub.StartAsync(engine);
        var town = await RegistrationTown.BuildAsync(mails.Hub, seats: 5, "2026-05-10T18:00", "2026-05-10T20:00");
        var mine = await town.RegisterAsync(RegistrationTown.NewEmail());

        await mails.Hub.SaveAsync(
            town.Author, town.EventId, input => input.With("start", "2026-05-11T18:00").With("end", "2026-05-11T20:00"));
        mails.Clock.Advance(TimeSpan.FromMinutes(1));
        await mails.Hub.SaveAsync(
            town.Author, town.EventId, input => input.With("start", "2026-05-12T19:00").With("end", "2026-05-12T20:00"));

        Assert.Equal(new DateTime(2026, 5, 11, 16, 0, 0, DateTimeKind.Utc), (await town.PersonAsync(mine)).RemindDayAt);
        Assert.Equal(["confirmation", "change/2"], await town.MailKeysAsync(mine));
        Assert.Contains("12 май 2026", (await town.MailsAsync(mine))[1].PlainText, StringComparison.Ordinal);

        // A saving that changes neither time nor place is no news.
        await mails.Hub.SaveAsync(town.Author, town.EventId, input => input.With("phone", "0888 123 456"));
        Assert.Equal(["confirmation", "change/2"], await town.MailKeysAsync(mine));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Who_is_on_the_list_of_a_cancelled_date_is_notified_and_not_reminded(DatabaseEngine engine)
    {
        await using var mails = await MailHub.StartAsync(engine);
        var town = await RegistrationTown.BuildAsync(mails.Hub, seats: 1, "2026-05-10T18:00", "2026-05-10T20:00");
        var mine = await town.RegisterAsync(RegistrationTown.NewEmail());
        var waiting = await town.RegisterAsync(RegistrationTown.NewEmail());

        await mails.Hub.SaveAsync(town.Author, town.EventId, input => input.With("status", "cancelled"));

        Assert.Equal("Отменено: Проба", (await town.MailsAsync(mine))[1].Subject);
        Assert.Equal("Отменено: Проба", (await town.MailsAsync(waiting))[1].Subject);
        Assert.Null((await town.PersonAsync(mine)).RemindDayAt);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_month_after_the_date_nobody_is_known_any_more_but_the_numbers_are(DatabaseEngine engine)
    {
        await using var mails = await MailHub.StartAsync(engine);
        var town = await RegistrationTown.BuildAsync(mails.Hub, seats: 5, "2026-03-10T18:00", "2026-03-10T20:00");
        var email = RegistrationTown.NewEmail();
        var mine = await town.RegisterAsync(
            town.Order(email, seats: 2) with { Phone = BgImigranti.Hub.Organisations.Directory.PhoneNumber.TryRead("0888 123 456") });
        await town.RegisterAsync(email);
        var erasing = mails.Hub.Services.GetRequiredService<RegistrationErasureJob>();

        await EndedAsync(town, mails.Clock.GetUtcNow().UtcDateTime.AddDays(-EventRegistration.KeptDays).AddMinutes(1));
        await erasing.EraseAsync(CancellationToken.None);
        Assert.Equal(email, (await town.PersonAsync(mine)).Email);

        await EndedAsync(town, mails.Clock.GetUtcNow().UtcDateTime.AddDays(-EventRegistration.KeptDays));
        await erasing.EraseAsync(CancellationToken.None);
        var left = Assert.Single(await town.PeopleAsync());
        Assert.Equal(
            ("", null, null, null, null, 2, RegistrationState.Taken),
            (left.Name, left.Email, left.EmailKey, left.Phone, left.PhoneKey, left.Seats, left.State));
        await using var db = town.Read();
        Assert.False(await db.RegistrationLinks.AnyAsync(link => link.RegistrationId == mine.RegistrationId));
        Assert.Null(await mails.Hub.Services.GetRequiredService<BgImigranti.Hub.Registrations.Reading.RegistrationQueries>().FindAsync(
            mine.Secret, CancellationToken.None));
    }

    private static Task<int> EndedAsync(RegistrationTown town, DateTime end) =>
        town.Hub.Services.GetRequiredService<HubWriter>().WriteAsync(
        scope => scope.Db.Set<BgImigranti.Hub.Events.Occurrence>().Where(occurrence => occurrence.Id == town.Date.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(occurrence => occurrence.StartUtc, end.AddHours(-2)).SetProperty(
                occurrence => occurrence.EndUtc, end), CancellationToken.None),
        CancellationToken.None);

    private static async Task AtAsync(MailHub mails, DateTime moment)
    {
        mails.Clock.Advance(moment - mails.Clock.GetUtcNow().UtcDateTime);
        await mails.Hub.Services.GetRequiredService<RegistrationReminderJob>().RunAsync(CancellationToken.None);
    }
}
