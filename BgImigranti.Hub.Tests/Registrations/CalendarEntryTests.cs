using System.Globalization;
using System.Text.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Tests.Events;
using BgImigranti.Hub.Tests.Events.Feeds;
using BgImigranti.Hub.Tests.Events.Planning;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Registrations;

/// <summary>Whoever subscribed to the calendar and registers as well has a date once.</summary>
[Trait("Category", "Slow")]
public sealed class CalendarEntryTests(SharedServers servers)
{
    private const string Stops =
        "2027-05-10 10:00-12:00; varna; Зала; Hall\n2027-05-10 10:00-12:00; burgas\n2027-05-11 10:00-12:00; haskovo";

    private static readonly (string, string)[] Weekly = [("repeat", "weekly"), ("repeat-count", "4")];

    public static TheoryData<DatabaseEngine, string, int> Kinds()
    {
        var kinds = new TheoryData<DatabaseEngine, string, int>();
        foreach (var engine in (DatabaseEngine[])[DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql])
        {
            kinds.Add(engine, "single", 0);
            kinds.Add(engine, "series", 0);
            kinds.Add(engine, "series", 1);
            kinds.Add(engine, "days", 1);
            kinds.Add(engine, "stops", 0);
            kinds.Add(engine, "stops", 1);
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_mail_names_a_date_as_the_subscribed_calendar_does(DatabaseEngine engine, string kind, int nth)
    {
        var hub = await servers.OnAsync(engine);
        var town = await (kind switch
        {
            "single" => RegistrationTown.BuildAsync(hub, seats: 5),
            "series" => RegistrationTown.BuildAsync(hub, seats: 5, more: Weekly),
            "days" => RegistrationTown.BuildAsync(hub, seats: 5, "2027-05-10", "2027-05-10", [("whole-day", "true"), .. Weekly]),
            _ => RegistrationTown.BuildAsync(hub, seats: 5, "2027-05-10T10:00", "2027-05-10T12:00", ("stops", Stops)),
        });
        town = town.At((await TestEvents.DatesAsync(hub, town.EventId))[nth]);
        var mine = await town.RegisterAsync(RegistrationTown.NewEmail());
        await AssertJoinedAsync(town, mine, IcsStatus.Confirmed);

        var wish = kind == "days"
            ? new PlanProposal("2027-05-20T00:00", "2027-05-20T00:00")
            : new PlanProposal("2027-05-20T15:00", "2027-05-20T16:00");
        await Plans.DoAsync(hub, town.Author, town.EventId, nth, OccurrenceAction.Move, SeriesScope.One, wish);
        await AssertJoinedAsync(town, mine, IcsStatus.Confirmed);

        var at = (await TestEvents.DatesAsync(hub, town.EventId)).Index().Single(occurrence => occurrence.Item.Id == town.Date.Id).Index;
        await Plans.DoAsync(hub, town.Author, town.EventId, at, OccurrenceAction.Cancel, SeriesScope.One);
        await AssertJoinedAsync(town, mine, IcsStatus.Cancelled);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Who_leaves_and_comes_back_has_the_date_again(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 5, more: Weekly);
        var email = RegistrationTown.NewEmail();
        var first = await town.RegisterAsync(email);
        var put = Assert.Single(await FileAsync(town, first));
        await town.Writing.CancelAsync(first.Secret, CancellationToken.None);
        var gone = Assert.Single(await FileAsync(town, first, "CANCEL"));
        var again = Assert.Single(await FileAsync(town, await town.RegisterAsync(email)));

        Assert.Equal([Name(put), Name(put)], [Name(gone), Name(again)]);
        Assert.Equal((IcsStatus.Confirmed, IcsStatus.Cancelled, IcsStatus.Confirmed), (put.Status, gone.Status, again.Status));
        Assert.True(put.Sequence < gone.Sequence && gone.Sequence <= again.Sequence);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_series_that_is_shifted_or_cut_leaves_no_second_entry(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var town = await RegistrationTown.BuildAsync(hub, seats: 5, more: Weekly);
        town = town.At((await TestEvents.DatesAsync(hub, town.EventId))[2]);
        var mine = await town.RegisterAsync(RegistrationTown.NewEmail());
        var put = Assert.Single(await FileAsync(town, mine));
        Assert.Equal("2027-05-24T18:00", EventTimeConverter.Write(put.RecurrenceId!.Value));

        // Two changes within minutes are one mail: what only the first would have taken out goes with the second.
        await Plans.DoAsync(
            hub,
            town.Author,
            town.EventId,
            2,
            OccurrenceAction.Move,
            SeriesScope.All,
            new PlanProposal("2027-05-24T19:00", "2027-05-24T20:00"));
        await Plans.DoAsync(
            hub,
            town.Author,
            town.EventId,
            2,
            OccurrenceAction.Move,
            SeriesScope.All,
            new PlanProposal("2027-05-24T20:00", "2027-05-24T21:00"));
        var shifted = await FileAsync(town, mine);
        Assert.Equal(
            ["2027-05-24T20:00", "2027-05-24T19:00", "2027-05-24T18:00"],
            shifted.Select(entry => EventTimeConverter.Write(entry.RecurrenceId!.Value)));
        AssertReplaced(put, shifted);

        var cut = await Plans.DoAsync(
            hub,
            town.Author,
            town.EventId,
            1,
            OccurrenceAction.Move,
            SeriesScope.Following,
            new PlanProposal("2027-05-17T21:00", "2027-05-17T22:00"));
        Assert.NotEqual(town.EventId, cut.EventId);
        var moved = await FileAsync(town, mine);
        Assert.Equal([Uid(cut.EventId), .. Enumerable.Repeat(Uid(town.EventId), 3)], moved.Select(entry => entry.Uid.Split('@')[0]));
        AssertReplaced(shifted[0], moved);

        await town.Writing.CancelAsync(mine.Secret, CancellationToken.None);
        var gone = Assert.Single(await FileAsync(town, mine, "CANCEL"));
        Assert.Equal(Name(moved[0]), Name(gone));
        Assert.True(gone.Sequence > moved[0].Sequence);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_date_that_a_cut_gave_to_another_series_is_taken_out_by_the_name_it_came_with(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var town = await RegistrationTown.BuildAsync(hub, seats: 5, more: Weekly);
        town = town.At((await TestEvents.DatesAsync(hub, town.EventId))[2]);
        var mine = await town.RegisterAsync(RegistrationTown.NewEmail());
        var put = Assert.Single(await FileAsync(town, mine));

        await Plans.DoAsync(hub, town.Author, town.EventId, 1, OccurrenceAction.Cancel, SeriesScope.Following);

        var gone = Assert.Single(await FileAsync(town, mine, "CANCEL"));
        Assert.Equal((Name(put), IcsStatus.Cancelled), (Name(gone), gone.Status));
        Assert.True(gone.Sequence > put.Sequence);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Who_only_waited_has_nothing_to_take_out(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var town = await RegistrationTown.BuildAsync(hub, seats: 1);
        await town.RegisterAsync(RegistrationTown.NewEmail());
        var waiting = await town.RegisterAsync(RegistrationTown.NewEmail());
        await hub.SaveAsync(town.Author, town.EventId, input => input.With("status", "cancelled"));
        Assert.Equal(2, (await town.MailsAsync(waiting)).Count);
        Assert.All(await town.MailsAsync(waiting), mail => Assert.Empty(Files(mail)));
    }

    private static async Task AssertJoinedAsync(RegistrationTown town, RegistrationResult result, IcsStatus status)
    {
        var mailed = Assert.Single(await FileAsync(town, result, status == IcsStatus.Cancelled ? "CANCEL" : "PUBLISH"));
        var fed = await town.Hub.ComponentsAsync($"bg/events/{town.EventId}.ics");
        var series = fed.Where(component => component.RecurrenceId is null && component.Uid == mailed.Uid).ToList();
        var joined = Assert.Single(series);
        if (mailed.RecurrenceId is { } id)
        {
            Assert.True(joined.Recurrence.Has(joined.Time, id));
            Assert.Equal(joined.Time.IsAllDay, mailed.Time.IsAllDay);
            joined = fed.SingleOrDefault(component => component.RecurrenceId == id) ?? joined with { Time = joined.Time.At(id) };
        }

        Assert.Equal((joined.Time, joined.Status, status), (mailed.Time, mailed.Status, mailed.Status));
        Assert.True(mailed.Sequence >= joined.Sequence);
    }

    private static void AssertReplaced(IcsEvent before, IReadOnlyList<IcsEvent> now)
    {
        Assert.Equal(IcsStatus.Confirmed, now[0].Status);
        Assert.All(now.Skip(1), entry => Assert.Equal(IcsStatus.Cancelled, entry.Status));
        var gone = now.Single(entry => Name(entry) == Name(before));
        Assert.True(gone.Sequence > before.Sequence);
    }

    /// <summary>What the newest mail with a file asks a calendar to do; programs of other people read it alike.</summary>
    private static async Task<IReadOnlyList<IcsEvent>> FileAsync(
        RegistrationTown town, RegistrationResult result, string method = "PUBLISH")
    {
        var attachment = Assert.Single((await town.MailsAsync(result)).Select(mail => Files(mail)).Last(files => files.Count > 0));
        Assert.Equal(method, attachment.Method);
        Assert.Contains($"METHOD:{method}\r\n", attachment.Text, StringComparison.Ordinal);
        await CalendarFiles.AssertReadByPeersAsync(attachment.Text);
        return IcsReader.Read(attachment.Text).Events;
    }

    private static List<EmailAttachment> Files(OutgoingEmail mail) =>
        mail.AttachmentsJson.Length == 0 ? [] : JsonSerializer.Deserialize<List<EmailAttachment>>(mail.AttachmentsJson)!;

    private static (string, string?) Name(IcsEvent entry) =>
        (entry.Uid, entry.RecurrenceId is { } id ? EventTimeConverter.Write(id) : null);

    private static string Uid(long eventId) => string.Create(CultureInfo.InvariantCulture, $"event-{eventId}");
}
