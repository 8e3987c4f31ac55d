using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email.Delivery;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>What happens between a posted mail and its reader's server.</summary>
[Trait("Category", "Slow")]
public sealed class DeliveryTests(MailHubs hubs) : IClassFixture<MailHubs>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_mail_in_trouble_rests_longer_each_time_and_is_given_up_in_the_end(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var (draft, tried) = (MailHub.Draft(), 0);
        hub.Transport.Befalls = address =>
            address != draft.Address ? Task.CompletedTask : throw new IOException($"Try {++tried} failed\r\nfor {address}.");
        await hub.PostAsync(draft);
        await hub.RunAsync();

        double[] pauses = [1, 5, 30, 120, 360];
        foreach (var (pause, before) in pauses.Select((pause, index) => (pause, index + 1)))
        {
            await hub.RunAfterAsync(TimeSpan.FromMinutes(pause) - TimeSpan.FromSeconds(1));
            Assert.Equal(before, tried);
            Assert.NotNull((await hub.StoredAsync(draft.Key)).NextAttemptAt);
            await hub.RunAfterAsync(TimeSpan.FromSeconds(1));
            Assert.Equal(before + 1, tried);
        }

        var given = await hub.StoredAsync(draft.Key);
        Assert.Equal(
            (null, hub.Clock.GetUtcNow().UtcDateTime, $"Try 6 failed for {draft.Address}."),
            (given.NextAttemptAt, given.FailedAt, given.FailureReason));
        await hub.RunAfterAsync(TimeSpan.FromDays(1));
        Assert.Equal(6, tried);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task One_mail_in_trouble_does_not_hold_up_the_others(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var drafts = Enumerable.Range(0, 25).Select(_ => MailHub.Draft()).ToList();
        hub.Transport.Befalls = address =>
            address == drafts[3].Address ? throw new IOException("Later.")
            : address == drafts[4].Address ? throw new EmailRejectedException("550 Nobody here.")
            : Task.CompletedTask;
        foreach (var draft in drafts)
        {
            await hub.PostAsync(draft);
        }

        await hub.RunAsync();

        Assert.All(drafts.Where((_, index) => index is not (3 or 4)), draft => Assert.Single(hub.Transport.To(draft.Address)));
        Assert.Equal(1, (await hub.StoredAsync(drafts[3].Key)).Attempts);
        var refused = await hub.StoredAsync(drafts[4].Key);
        Assert.Equal((1, null, "550 Nobody here."), (refused.Attempts, refused.NextAttemptAt, refused.FailureReason));
        Assert.NotNull(refused.FailedAt);
        hub.Transport.Befalls = _ => Task.CompletedTask;
        await hub.RunAfterAsync(Minute);
        Assert.Single(hub.Transport.To(drafts[3].Address));
        Assert.Empty(hub.Transport.To(drafts[4].Address));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_was_taken_by_a_sender_who_died_is_sent_again_with_the_same_id(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var draft = MailHub.Draft() with { NotBefore = hub.Clock.GetUtcNow().UtcDateTime + Minute };
        await hub.PostAsync(draft);
        hub.Clock.Advance(Minute - TimeSpan.FromMilliseconds(1));
        await hub.RunAsync();
        var id = hub.Hub.Services.GetRequiredService<MimeMessageFactory>().Create(await hub.StoredAsync(draft.Key)).MessageId;

        // Somebody takes it and is never heard of again. The hub's own sender is kept away meanwhile.
        hub.Transport.Befalls = _ => throw new IOException("Too early.");
        await using (await HoldAsync(hub))
        {
            hub.Clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Contains(await hub.Claims.AcquireAsync(CancellationToken.None), mail => mail.Key == draft.Key);
        }

        hub.Transport.Befalls = _ => Task.CompletedTask;
        await hub.RunAfterAsync(EmailLeases.LeaseDuration - TimeSpan.FromSeconds(1));
        Assert.Empty(hub.Transport.To(draft.Address));
        await hub.RunAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(id, Assert.Single(hub.Transport.To(draft.Address)).MessageId);
        Assert.EndsWith("@hub.example.org", id, StringComparison.Ordinal);
        Assert.Equal(2, (await hub.StoredAsync(draft.Key)).Attempts);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_mail_that_breaks_its_sender_each_time_is_given_up(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var draft = MailHub.Draft() with { NotBefore = hub.Clock.GetUtcNow().UtcDateTime + Minute };
        await hub.PostAsync(draft);
        await using (await HoldAsync(hub))
        {
            for (var attempt = 0; attempt < 6; attempt++)
            {
                hub.Clock.Advance(EmailLeases.LeaseDuration);
                Assert.Contains(await hub.Claims.AcquireAsync(CancellationToken.None), mail => mail.Key == draft.Key);
            }
        }

        await hub.RunAfterAsync(EmailLeases.LeaseDuration);

        Assert.Empty(hub.Transport.To(draft.Address));
        Assert.NotNull((await hub.StoredAsync(draft.Key)).FailedAt);
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Several_servers_send_each_mail_once(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var drafts = Enumerable.Range(0, 60)
            .Select(_ => MailHub.Draft() with { NotBefore = hub.Clock.GetUtcNow().UtcDateTime + Minute })
            .ToList();
        foreach (var draft in drafts)
        {
            await hub.PostAsync(draft);
        }

        hub.Transport.Befalls = _ => Task.Delay(2);
        var others = Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<EmailDeliveryJob>(hub.Hub.Services)).ToList();
        hub.Clock.Advance(Minute);
        await Task.WhenAll(others.Select(other => Task.Run(() => other.RunOnceAsync(CancellationToken.None))).Append(hub.RunAsync()));
        hub.Transport.Befalls = _ => Task.CompletedTask;
        others.ForEach(other => other.Dispose());

        Assert.All(drafts, draft => Assert.Single(hub.Transport.To(draft.Address)));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Mails_outlive_a_server_that_is_away_and_a_hub_that_restarts(DatabaseEngine engine)
    {
        await using var hub = await MailHub.StartAsync(engine);
        var drafts = Enumerable.Range(0, 15).Select(_ => MailHub.Draft()).ToList();
        hub.Transport.IsAway = true;
        foreach (var draft in drafts)
        {
            await hub.PostAsync(draft);
        }

        await hub.RunAsync();
        Assert.True(hub.Transport.Opened <= drafts.Count, $"{hub.Transport.Opened}");
        await hub.Hub.RestartAsync();
        hub.Transport.IsAway = false;
        await hub.RunAfterAsync(Minute);

        Assert.All(drafts, draft => Assert.Single(hub.Transport.To(draft.Address)));
    }

    [Fact]
    public async Task A_hub_that_ends_gives_back_what_it_has_not_begun()
    {
        await using var hub = await MailHub.StartAsync(DatabaseEngine.Sqlite);
        var drafts = Enumerable.Range(0, 5)
            .Select(_ => MailHub.Draft() with { NotBefore = hub.Clock.GetUtcNow().UtcDateTime + Minute })
            .ToList();
        foreach (var draft in drafts)
        {
            await hub.PostAsync(draft);
        }

        using var end = new CancellationTokenSource();
        using var own = ActivatorUtilities.CreateInstance<EmailDeliveryJob>(hub.Hub.Services);
        await using (await HoldAsync(hub))
        {
            hub.Transport.Befalls = _ => end.CancelAsync();
            hub.Clock.Advance(Minute);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => own.RunOnceAsync(end.Token));
        }

        hub.Transport.Befalls = _ => Task.CompletedTask;
        await hub.RunAsync();

        Assert.All(drafts, draft => Assert.Single(hub.Transport.To(draft.Address)));
        Assert.Equal(1, (await hub.StoredAsync(drafts[^1].Key)).Attempts);
    }

    /// <summary>Keeps the hub's own sender busy with a mail until it is let go.</summary>
    private static async Task<Holding> HoldAsync(MailHub hub)
    {
        var (bait, entered, release) = (MailHub.Draft(), new TaskCompletionSource(), new TaskCompletionSource());
        var before = hub.Transport.Befalls;
        hub.Transport.Befalls = async address =>
        {
            if (address == bait.Address)
            {
                entered.SetResult();
                await release.Task;
            }
        };
        await hub.PostAsync(bait);
        await entered.Task;
        hub.Transport.Befalls = before;
        return new Holding(release);
    }

    private sealed class Holding(TaskCompletionSource release) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            release.SetResult();
            return ValueTask.CompletedTask;
        }
    }
}
