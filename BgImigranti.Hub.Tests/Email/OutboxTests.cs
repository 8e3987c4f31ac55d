using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>What it means that a mail is posted.</summary>
[Trait("Category", "Slow")]
public sealed class OutboxTests(MailHubs hubs) : IClassFixture<MailHubs>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_mail_leaves_by_itself_once_its_operation_is_committed(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var draft = MailHub.Draft();

        Assert.Equal(EmailEnqueueResult.Enqueued, await hub.PostAsync(draft));

        await Eventually.IsTrueAsync(() => hub.Transport.To(draft.Address).Count == 1, "the mail");
        await Eventually.IsTrueAsync(async () => (await hub.StoredAsync(draft.Key)).SentAt is not null, "its record");
        Assert.Null((await hub.StoredAsync(draft.Key)).NextAttemptAt);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_operation_that_is_undone_leaves_no_mail(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var draft = MailHub.Draft();

        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Writer().WriteAsync(async scope =>
        {
            await EmailOutbox.EnqueueAsync(scope, draft);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            throw new InvalidOperationException("Undone.");
        }, CancellationToken.None));
        await hub.RunAsync();

        Assert.Null(await hub.FindAsync(draft.Key));
        Assert.Empty(hub.Transport.To(draft.Address));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_mail_that_is_posted_many_times_at_once_and_later_leaves_once(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var draft = MailHub.Draft();

        var postings = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => hub.PostAsync(draft))));
        await hub.RunAsync();
        var later = await hub.PostAsync(draft);
        var twiceInOne = await hub.Writer().WriteAsync(
            async scope => (await EmailOutbox.EnqueueAsync(scope, MailHub.Draft(
                draft.Key + "/2", draft.Address)), await EmailOutbox.EnqueueAsync(scope, MailHub.Draft(draft.Key + "/2", draft.Address))),
            CancellationToken.None);
        await hub.RunAsync();

        Assert.Equal(1, postings.Count(posting => posting == EmailEnqueueResult.Enqueued));
        Assert.Equal(11, postings.Count(posting => posting == EmailEnqueueResult.Duplicate));
        Assert.Equal(EmailEnqueueResult.Duplicate, later);
        Assert.Equal((EmailEnqueueResult.Enqueued, EmailEnqueueResult.Duplicate), twiceInOne);
        Assert.Equal(2, hub.Transport.To(draft.Address).Count);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Mails_that_come_within_minutes_are_joined_and_the_newest_leaves(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var (join, address) = (new EmailCoalescing(MailHub.NewKey()), MailHub.NewAddress());
        EmailMessage Change(int number) => MailHub.Draft(address: address, subject: $"Промяна {number}") with { Coalescing = join };
        var first = Change(1);

        Assert.Equal(EmailEnqueueResult.Enqueued, await hub.PostAsync(first));
        await hub.RunAfterAsync(2 * Minute);
        Assert.Equal(EmailEnqueueResult.Coalesced, await hub.PostAsync(Change(2)));
        await hub.RunAfterAsync(2 * Minute);
        Assert.Empty(hub.Transport.To(address));
        await hub.RunAfterAsync(Minute);

        Assert.Equal("Промяна 2", Assert.Single(hub.Transport.To(address)).Subject);
        var replaced = await hub.StoredAsync(first.Key);
        Assert.NotNull(replaced.SupersededAt);
        Assert.Equal(("", ""), (replaced.Address, replaced.PlainText));
        Assert.Equal(EmailEnqueueResult.Duplicate, await hub.PostAsync(first));
        Assert.Equal(EmailEnqueueResult.Enqueued, await hub.PostAsync(Change(3)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task However_much_is_joined_a_mail_leaves_after_a_quarter_of_an_hour(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var (join, address) = (new EmailCoalescing(MailHub.NewKey()), MailHub.NewAddress());
        for (var minute = 0; minute < 14; minute += 2)
        {
            await hub.PostAsync(MailHub.Draft(address: address, subject: $"Минута {minute}") with { Coalescing = join });
            await hub.RunAfterAsync(2 * Minute);
            Assert.Empty(hub.Transport.To(address));
        }

        await hub.PostAsync(MailHub.Draft(address: address, subject: "Минута 14") with { Coalescing = join });
        await hub.RunAfterAsync(Minute);

        Assert.Equal("Минута 14", Assert.Single(hub.Transport.To(address)).Subject);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_mail_that_cannot_wait_takes_the_place_of_one_that_could(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var (join, address) = (new EmailCoalescing(MailHub.NewKey()), MailHub.NewAddress());
        await hub.PostAsync(MailHub.Draft(address: address, subject: "Друг час") with { Coalescing = join });
        await hub.PostAsync(
            MailHub.Draft(address: address, subject: "Отменено") with { Coalescing = join with { QuietPeriod = TimeSpan.Zero } });

        await hub.RunAsync();
        await hub.RunAfterAsync(30 * Minute);

        Assert.Equal("Отменено", Assert.Single(hub.Transport.To(address)).Subject);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_mail_does_not_leave_before_its_time(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var draft = MailHub.Draft() with { NotBefore = hub.Clock.GetUtcNow().UtcDateTime.AddHours(2) };
        await hub.PostAsync(draft);

        await hub.RunAfterAsync(119 * Minute);
        Assert.Empty(hub.Transport.To(draft.Address));
        await hub.RunAfterAsync(Minute);

        Assert.Single(hub.Transport.To(draft.Address));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_taken_back_does_not_leave_and_can_be_posted_again(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var (prefix, later) = (MailHub.NewKey(), hub.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        var sent = MailHub.Draft($"{prefix}/1");
        await hub.PostAsync(sent);
        await hub.RunAsync();
        var reminder = MailHub.Draft($"{prefix}/2") with { NotBefore = later };
        var neighbour = MailHub.Draft($"{prefix}2/1") with { NotBefore = later };
        await hub.PostAsync(reminder);
        await hub.PostAsync(neighbour);

        var taken = await hub.Writer().WriteAsync(async scope =>
        {
            await EmailOutbox.EnqueueAsync(scope, MailHub.Draft($"{prefix}/3", reminder.Address) with { NotBefore = later });
            return await EmailOutbox.WithdrawAsync(scope, $"{prefix}/");
        }, CancellationToken.None);
        Assert.Equal(2, taken);
        await hub.RunAfterAsync(TimeSpan.FromHours(2));

        Assert.Empty(hub.Transport.To(reminder.Address));
        Assert.Single(hub.Transport.To(neighbour.Address));
        Assert.Equal(EmailEnqueueResult.Duplicate, await hub.PostAsync(sent));
        Assert.Equal(EmailEnqueueResult.Enqueued, await hub.PostAsync(reminder));
    }

    [Theory]
    [InlineData("Събитие/1", "a@example.org")]
    [InlineData("", "a@example.org")]
    [InlineData("event_1", "a@example.org")]
    [InlineData("event/1", "a@example.org\r\nBcc: b@example.org")]
    [InlineData("event/1", "a@example.org, b@example.org")]
    [InlineData("event/1", "Мария <a@example.org>")]
    [InlineData("event/1", "никой")]
    public async Task A_mail_that_cannot_be_sent_is_not_posted(string key, string address)
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        await Assert.ThrowsAsync<ArgumentException>(() => hub.PostAsync(MailHub.Draft(key, address)));
    }

    [Fact]
    public async Task Files_and_links_must_be_what_they_are_called()
    {
        var hub = await hubs.OnAsync(DatabaseEngine.Sqlite);
        EmailMessage[] wrong =
        [
            MailHub.Draft() with { Attachments = [new EmailAttachment("a.ics", "text/calendar\r\nBcc: x", "")] },
            MailHub.Draft() with { Attachments =
            [
                new EmailAttachment("a.ics", EmailAttachment.CalendarContentType, "") { Method = "REQUEST\r\nX: y" }
            ] },
            MailHub.Draft() with { Attachments = [new EmailAttachment("a.txt", "text/plain", "") { Method = "REQUEST" }] },
            MailHub.Draft() with { UnsubscribeLink = new Uri("javascript:alert(1)") },
            MailHub.Draft() with { NotBefore = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Local) },
        ];
        foreach (var draft in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => hub.PostAsync(draft));
        }

        await Assert.ThrowsAsync<ArgumentException>(
            () => hub.Writer().WriteAsync(scope => EmailOutbox.WithdrawAsync(scope, "event/4"), CancellationToken.None));
    }
}
