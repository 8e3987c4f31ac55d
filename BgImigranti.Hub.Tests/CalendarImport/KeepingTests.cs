using BgImigranti.Hub.CalendarImport;
using BgImigranti.Hub.CalendarImport.Reading;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Events;
using BgImigranti.Hub.Tests.Events.Planning;
using BgImigranti.Hub.Tests.Registrations;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.CalendarImport;

/// <summary>What was edited here is not overwritten by a file, and everything else follows it.</summary>
[Trait("Category", "Slow")]
public sealed class KeepingTests(SharedServers servers)
{
    private const string NewHour = "20270202T140000";

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_field_that_was_edited_here_stays_and_the_others_follow(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        await calendar.TakeAsync(ExternalCalendar.Tuesdays("DESCRIPTION:Старо", "LOCATION:Зала 1"));
        var id = (await calendar.EventAsync("tuesdays@town")).Id;
        await calendar.Hub.SaveAsync(calendar.Coordinator, id, input => input with
        {
            Bg = input.Bg with { Title = "Говорете с нас" },
            En = new TextInput("Talk to us", "", "Old"),
        });
        await calendar.Hub.SaveAsync(calendar.Coordinator, id, input => input.With("town", "sofia").With("fee", "5"));

        var taken = await calendar.TakeAsync(ExternalCalendar.Tuesdays("DESCRIPTION:Ново", "LOCATION:Зала 2", "SEQUENCE:1").Replace(
            "Говори с нас", "Приемна", StringComparison.Ordinal));
        var (item, text) = (await Plans.EventAsync(calendar.Hub, id), (await calendar.TextAsync(id))!);
        Assert.Equal((0, 1, 1), (taken.Added, taken.Changed, taken.Kept));
        Assert.Equal(("Говорете с нас", "Ново", "Зала 2"), (text.Title, text.Body, item.PlaceBg));
        Assert.Equal(("sofia", 500, "Talk to us"), (item.Town, item.FeeCents, (await calendar.TextAsync(id, "en"))!.Title));
        var kept = Assert.Single((await calendar.ViewAsync()).Kept.Shown);
        Assert.Equal((id, "title,town"), (kept.EventId, kept.KeptFields));
        var reading = calendar.Hub.Services.GetRequiredService<CalendarSourceQueries>();
        Assert.Equal(
            new EventOrigin("Календар на общината", IsGone: false),
            Assert.Single(await reading.OfEventAsync(calendar.Coordinator.Reader, item, CancellationToken.None)));
        Assert.Empty(await reading.OfEventAsync((await calendar.Hub.CoordinatorAsync()).Reader, item, CancellationToken.None));

        // It stays so however often the file comes, and also against a third text.
        await calendar.TakeAsync(ExternalCalendar.Tuesdays("DESCRIPTION:Ново", "LOCATION:Зала 2", "SEQUENCE:1").Replace(
            "Говори с нас", "Трето", StringComparison.Ordinal));
        Assert.Equal("Говорете с нас", (await calendar.TextAsync(id))!.Title);

        // Once both say the same, the field is in step again.
        await calendar.TakeAsync(ExternalCalendar.Tuesdays("DESCRIPTION:Ново", "LOCATION:Зала 2", "SEQUENCE:1").Replace(
            "Говори с нас", "Говорете с нас", StringComparison.Ordinal));
        await calendar.TakeAsync(ExternalCalendar.Tuesdays("DESCRIPTION:Ново", "LOCATION:Зала 2", "SEQUENCE:1").Replace(
            "Говори с нас", "Четвърто", StringComparison.Ordinal));
        Assert.Equal("Четвърто", (await calendar.TextAsync(id))!.Title);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_series_that_was_moved_here_keeps_its_time_and_its_rule(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        await calendar.TakeAsync(ExternalCalendar.Tuesdays());
        var id = (await calendar.EventAsync("tuesdays@town")).Id;
        await calendar.Hub.SaveAsync(
            calendar.Coordinator, id, input => input.With("start", "2027-02-02T11:00").With("end", "2027-02-02T13:00"));

        await calendar.TakeAsync(
            ExternalCalendar.Tuesdays().Replace("COUNT=5", "COUNT=3", StringComparison.Ordinal),
            ExternalCalendar.Tuesday(
                "20270209T100000", "DTSTART;TZID=Europe/Sofia:20270210T130000", "DTEND;TZID=Europe/Sofia:20270210T140000"));
        Assert.Equal(
            ["2027-02-02T11:00", "2027-02-09T11:00", "2027-02-16T11:00", "2027-02-23T11:00", "2027-03-02T11:00"],
            Plans.Starts(await TestEvents.DatesAsync(calendar.Hub, id)));
        Assert.Equal("time", Assert.Single((await calendar.ViewAsync()).Kept.Shown).KeptFields);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_date_that_was_moved_here_stays_and_the_exceptions_of_the_file_come_and_go(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        var moved = ExternalCalendar.Tuesday(
            "20270209T100000", "DTSTART;TZID=Europe/Sofia:20270210T130000", "DTEND;TZID=Europe/Sofia:20270210T140000");
        var cancelled = ExternalCalendar.Tuesday("20270216T100000", "DTSTART;TZID=Europe/Sofia:20270216T100000", "STATUS:CANCELLED");
        await calendar.TakeAsync(ExternalCalendar.Tuesdays(), moved, cancelled);
        var id = (await calendar.EventAsync("tuesdays@town")).Id;
        var wish = new PlanProposal { Start = "2027-02-24T09:00", End = "2027-02-24T11:00" };
        await Plans.DoAsync(calendar.Hub, calendar.Coordinator, id, 3, OccurrenceAction.Move, SeriesScope.One, wish);

        // The file takes both exceptions back and makes one of the date that was moved here.
        var their = ExternalCalendar.Tuesday(
            "20270223T100000", "DTSTART;TZID=Europe/Sofia:20270225T100000", "DTEND;TZID=Europe/Sofia:20270225T120000");
        var taken = await calendar.TakeAsync(ExternalCalendar.Tuesdays(), their);
        var occurrences = await TestEvents.DatesAsync(calendar.Hub, id);
        Assert.Equal(
            ["2027-02-02T10:00", "2027-02-09T10:00", "2027-02-16T10:00", "2027-02-24T09:00", "2027-03-02T10:00"],
            Plans.Starts(occurrences));
        Assert.DoesNotContain(occurrences, occurrence => occurrence.IsCancelled);
        Assert.Equal((1, 1), (taken.Changed, taken.Kept));
        Assert.Equal("dates", Assert.Single((await calendar.ViewAsync()).Kept.Shown).KeptFields);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_series_that_the_file_shifts_takes_its_exceptions_along(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        await calendar.TakeAsync(
            ExternalCalendar.Tuesdays(),
            ExternalCalendar.Tuesday(
                "20270209T100000", "DTSTART;TZID=Europe/Sofia:20270210T130000", "DTEND;TZID=Europe/Sofia:20270210T140000"));
        await calendar.TakeAsync(
            ExternalCalendar.Tuesdays()
                .Replace("20270202T100000", NewHour, StringComparison.Ordinal)
                .Replace("20270202T120000", "20270202T160000", StringComparison.Ordinal),
            ExternalCalendar.Tuesday(
                "20270216T140000", "DTSTART;TZID=Europe/Sofia:20270217T090000", "DTEND;TZID=Europe/Sofia:20270217T100000"));

        var occurrences = await calendar.DatesAsync("tuesdays@town");
        Assert.Equal(
            ["2027-02-02T14:00", "2027-02-09T14:00", "2027-02-17T09:00", "2027-02-23T14:00", "2027-03-02T14:00"],
            Plans.Starts(occurrences));
        Assert.Equal(0, (await calendar.ViewAsync()).Kept.Total);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_older_version_does_not_win_over_a_newer_one(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        await calendar.TakeAsync(ExternalCalendar.Tuesdays("SEQUENCE:3", "DESCRIPTION:Ново"));
        var taken = await calendar.TakeAsync(ExternalCalendar.Tuesdays("SEQUENCE:2", "DESCRIPTION:Старо"));

        Assert.Equal((0, 1), (taken.Changed, taken.Errors));
        Assert.Equal("Ново", (await calendar.TextAsync((await calendar.EventAsync("tuesdays@town")).Id))!.Body);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Who_signed_up_is_told_when_the_file_moves_his_date(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        await calendar.TakeAsync(ExternalCalendar.Tuesdays());
        var id = (await calendar.EventAsync("tuesdays@town")).Id;
        await calendar.Hub.SaveAsync(calendar.Coordinator, id, input => input.With("sign-up", "true").With("seats", "10"));
        var town = await RegistrationTown.AroundAsync(calendar.Hub, calendar.Coordinator, id);
        var person = await town.RegisterAsync(RegistrationTown.NewEmail());
        var before = await town.MailKeysAsync(person);

        await calendar.TakeAsync(
            ExternalCalendar.Tuesdays(),
            ExternalCalendar.Tuesday(
                "20270202T100000", "DTSTART;TZID=Europe/Sofia:20270203T150000", "DTEND;TZID=Europe/Sofia:20270203T170000"));
        var sent = (await town.MailKeysAsync(person)).Except(before).ToList();
        Assert.Equal("change/1", Assert.Single(sent));
        var occurrences = await TestEvents.DatesAsync(calendar.Hub, id);
        Assert.Equal(("2027-02-03T15:00", 1), (Plans.Starts(occurrences).First(), occurrences[0].RegisteredCount));
        Assert.True((await Plans.EventAsync(calendar.Hub, id)).HasRegistration);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_was_deleted_or_closed_here_does_not_come_back(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        var other = ExternalCalendar.Event("other@town", "SUMMARY:Друго", "DTSTART:20270310T100000Z");
        await calendar.TakeAsync(ExternalCalendar.Tuesdays(), other);
        await calendar.Hub.ActAsync(calendar.Coordinator, (await calendar.EventAsync("tuesdays@town")).Id, ItemTransition.Hide);
        await calendar.Hub.ActAsync(calendar.Coordinator, (await calendar.EventAsync("other@town")).Id, ItemTransition.Archive);

        var taken = await calendar.TakeAsync(
            ExternalCalendar.Tuesdays("DESCRIPTION:Ново"), other.Replace("Друго", "Ново", StringComparison.Ordinal));
        Assert.Equal((0, 0, 2), (taken.Added, taken.Changed, taken.Kept));
        Assert.Equal([ItemState.Hidden, ItemState.Archived], (await calendar.EventsAsync()).Select(item => item.State));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_event_that_was_over_and_goes_on_appears_again(DatabaseEngine engine)
    {
        var calendar = await ExternalCalendar.BuildAsync(await servers.OnAsync(engine));
        await calendar.TakeAsync(ExternalCalendar.Event(
            "course@town", "SUMMARY:Курс", "DTSTART;TZID=Europe/Sofia:20260601T100000", "RRULE:FREQ=WEEKLY;UNTIL=20260701"));
        Assert.Equal(ItemState.Expired, (await calendar.EventAsync("course@town")).State);

        await calendar.TakeAsync(ExternalCalendar.Event(
            "course@town", "SUMMARY:Курс", "DTSTART;TZID=Europe/Sofia:20260601T100000", "RRULE:FREQ=WEEKLY;UNTIL=20280701"));
        Assert.Equal(ItemState.Published, (await calendar.EventAsync("course@town")).State);
    }
}
