using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Email.Delivery;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>What is kept of mails, and for how long.</summary>
public sealed class RetentionTests
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_was_told_and_to_whom_is_erased_in_time(DatabaseEngine engine)
    {
        await using var hub = await MailHub.StartAsync(engine);
        var (sent, failed, waiting) = (MailHub.Draft(), MailHub.Draft(), MailHub.Draft());
        hub.Transport.Befalls = address =>
            address == failed.Address ? throw new EmailRejectedException($"550 {failed.Address}") : Task.CompletedTask;
        await hub.PostAsync(sent);
        await hub.PostAsync(failed);
        await hub.RunAsync();
        await hub.PostAsync(waiting with { NotBefore = hub.Clock.GetUtcNow().UtcDateTime.AddDays(500) });

        await EraseAfterAsync(hub, TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal(sent.Address, (await hub.StoredAsync(sent.Key)).Address);
        await EraseAfterAsync(hub, TimeSpan.FromMinutes(2));
        AssertErased(await hub.StoredAsync(sent.Key));
        Assert.Equal(failed.Address, (await hub.StoredAsync(failed.Key)).Address);
        await EraseAfterAsync(hub, TimeSpan.FromDays(23));
        AssertErased(await hub.StoredAsync(failed.Key));
        Assert.Equal(EmailEnqueueResult.Duplicate, await hub.PostAsync(sent));

        await EraseAfterAsync(hub, TimeSpan.FromDays(400));
        Assert.Null(await hub.FindAsync(sent.Key));
        Assert.Equal(waiting.Address, (await hub.StoredAsync(waiting.Key)).Address);
    }

    [Fact]
    public async Task Files_that_nobody_fetches_go_too()
    {
        var clock = StillTime.Begin();
        var variation = new HubVariation { Services = services => services.AddSingleton<TimeProvider>(clock) };
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, variation: variation);
        var folder = Directory.CreateDirectory(Path.Combine(hub.DataDirectory, "mail")).FullName;
        foreach (var (name, days) in new[] { ("old.eml", 8), ("old.eml.tmp", 8), ("old.txt", 8), ("new.eml", 6) })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "");
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), clock.GetUtcNow().UtcDateTime.AddDays(-days));
        }

        await hub.Services.GetRequiredService<EmailRetentionJob>().EraseAsync(CancellationToken.None);

        Assert.Equal(["new.eml", "old.txt"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// Everything becomes older by so much: a clock that is cranked through a year fires every timer of the hub millions of times.
    /// </summary>
    private static async Task EraseAfterAsync(MailHub hub, TimeSpan time)
    {
        await hub.Writer().WriteAsync(async scope =>
        {
            foreach (var mail in await scope.Db.OutgoingEmails.AsNoTracking().ToListAsync(CancellationToken.None))
            {
                await scope.Db.OutgoingEmails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(
                    row => row.SetProperty(it => it.CreatedAt, mail.CreatedAt - time)
                        .SetProperty(it => it.SentAt, mail.SentAt - time)
                        .SetProperty(it => it.FailedAt, mail.FailedAt - time),
                    CancellationToken.None);
            }
        }, CancellationToken.None);
        await hub.Hub.Services.GetRequiredService<EmailRetentionJob>().EraseAsync(CancellationToken.None);
    }

    private static void AssertErased(OutgoingEmail mail)
    {
        Assert.Equal("", mail.Address
            + mail.Name
            + mail.Subject
            + mail.PlainText
            + mail.Html
            + mail.AttachmentsJson
            + mail.UnsubscribeLink
            + mail.FailureReason);
        Assert.NotNull(mail.ErasedAt);
    }
}
