using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>A hub that speaks with a mail server over the wire.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task A_mail_reaches_the_server_that_is_set()
    {
        await using var sink = new SmtpSink();
        await using var hub = await StartAsync(sink, ("Hub:Mail:User", "hub"), ("Hub:Mail:Password", "тайна"));
        var draft = MailHub.Draft(subject: "Записахте се за „Готвене заедно“") with { Name = "Мария Колева" };

        await PostAsync(hub, draft);
        await Eventually.IsTrueAsync(() => !sink.Received.IsEmpty, "the mail");

        var mail = Assert.Single(sink.Received);
        Assert.Equal(("noreply@hub.example.org", draft.Address), (mail.From, Assert.Single(mail.To)));
        var message = mail.Read();
        Assert.Equal("Записахте се за „Готвене заедно“", message.Subject);
        Assert.Equal(
            ("Активна платформа", "noreply@hub.example.org"),
            (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address));
        Assert.Equal("Мария Колева", message.To.Mailboxes.Single().Name);
        Assert.DoesNotContain(mail.Raw, sign => sign > 127);
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.True(line.Length < 998));
        Assert.Contains(sink.Heard, command => command.StartsWith("AUTH PLAIN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_for_good_is_final_and_another_is_not()
    {
        await using var sink = new SmtpSink();
        await using var hub = await StartAsync(sink);
        var (nobody, full, spam, fine) = (MailHub.Draft(), MailHub.Draft(), MailHub.Draft(), MailHub.Draft());
        sink.Answer = command =>
            command.Contains(nobody.Address, StringComparison.Ordinal) ? "550 5.1.1 Nobody here"
            : command.Contains(full.Address, StringComparison.Ordinal) ? "452 4.2.2 The box is full"
            : null;
        await PostAsync(hub, nobody, full, fine);
        Assert.Equal("550 5.1.1 Nobody here", (await WaitAsync(hub, nobody, mail => mail.FailedAt is not null)).FailureReason);
        var waiting = await WaitAsync(hub, full, mail => mail is { Attempts: 1, LeasedUntil: null });
        Assert.Contains("The box is full", waiting.FailureReason, StringComparison.Ordinal);
        Assert.NotNull(waiting.NextAttemptAt);
        await WaitAsync(hub, fine, mail => mail.SentAt is not null);

        sink.Answer = command => command == SmtpSink.MessageEnd ? "554 5.7.1 We do not want this" : null;
        await PostAsync(hub, spam);
        await WaitAsync(hub, spam, mail => mail.FailedAt is not null);
        Assert.Single(sink.Received);
    }

    [Fact]
    public async Task Wrong_settings_and_a_lost_line_are_no_mails_error()
    {
        await using var sink = new SmtpSink();
        await using var hub = await StartAsync(sink);
        (string Command, string Answer)[] troubles =
        [
            ("MAIL", "550 Not from you"), ("EHLO", SmtpSink.HangUp), (SmtpSink.MessageEnd, SmtpSink.HangUp), ("RCPT", SmtpSink.HangUp)
        ];
        foreach (var (command, answer) in troubles)
        {
            sink.Answer = heard => heard.StartsWith(command, StringComparison.Ordinal) ? answer : null;
            var draft = MailHub.Draft();
            await PostAsync(hub, draft);
            Assert.Null((await WaitAsync(hub, draft, mail => mail is { Attempts: 1, LeasedUntil: null })).FailedAt);
        }

        Assert.Empty(sink.Received);
    }

    [Fact]
    public async Task Nothing_is_said_in_the_open_when_TLS_is_asked_for()
    {
        await using var sink = new SmtpSink();
        await using var hub = await StartAsync(
            sink, ("Hub:Mail:Security", "starttls"), ("Hub:Mail:User", "hub"), ("Hub:Mail:Password", "secret"));
        var draft = MailHub.Draft();

        await PostAsync(hub, draft);
        await WaitAsync(hub, draft, mail => mail is { Attempts: 1, LeasedUntil: null });

        Assert.DoesNotContain(
            sink.Heard,
            command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.Empty(sink.Received);
    }

    [Fact]
    public async Task Many_mails_go_in_one_conversation()
    {
        await using var sink = new SmtpSink();
        await using var hub = await StartAsync(sink);
        await PostAsync(hub, [.. Enumerable.Range(0, 10).Select(_ => MailHub.Draft())]);

        await Eventually.IsTrueAsync(() => sink.Received.Count == 10, "ten mails");

        Assert.Equal(1, sink.Heard.Count(command => command.StartsWith("EHLO", StringComparison.Ordinal)));
    }

    private static Task<HubServer> StartAsync(SmtpSink sink, params (string Key, string Value)[] more)
    {
        var settings = sink.Settings;
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return HubServer.StartAsync(DatabaseEngine.Sqlite, settings);
    }

    private static Task PostAsync(HubServer hub, params EmailMessage[] drafts) =>
        hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
    {
        foreach (var draft in drafts)
        {
            await EmailOutbox.EnqueueAsync(scope, draft);
        }
    }, CancellationToken.None);

    private static async Task<OutgoingEmail> WaitAsync(HubServer hub, EmailMessage draft, Func<OutgoingEmail, bool> holds)
    {
        OutgoingEmail? mail = null;
        await Eventually.IsTrueAsync(async () =>
        {
            await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
            mail = await db.OutgoingEmails.AsNoTracking().SingleAsync(row => row.Key == draft.Key);
            return holds(mail);
        }, () => $"the mail; it stands at attempt {mail?.Attempts}, {mail?.FailureReason}");
        return mail!;
    }
}
