using System.Text.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email.Delivery;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>What <c>/health/ready</c> says about mail.</summary>
[Trait("Category", "Slow")]
public sealed class MailHealthTests
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Mails_that_nobody_takes_are_said_and_pages_are_served_all_the_same(DatabaseEngine engine)
    {
        await using var hub = await MailHub.StartAsync(engine);
        var drafts = Enumerable.Range(0, 3).Select(_ => MailHub.Draft()).ToList();
        Assert.Equal("healthy", await MailAsync(hub));
        hub.Transport.IsAway = true;
        foreach (var draft in drafts)
        {
            await hub.PostAsync(draft);
        }

        await hub.RunAsync();
        Assert.Equal("healthy", await MailAsync(hub));
        await hub.RunAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("degraded", await MailAsync(hub));
        hub.Transport.IsAway = false;
        await hub.RunAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("healthy", await MailAsync(hub));
    }

    [Fact]
    public async Task One_address_that_cannot_be_reached_is_nobody_elses_trouble()
    {
        await using var hub = await MailHub.StartAsync(DatabaseEngine.Sqlite);
        hub.Transport.Befalls = _ => throw new IOException("Away.");
        await hub.PostAsync(MailHub.Draft());
        await hub.RunAsync();
        foreach (var minutes in new[] { 1, 5, 30 })
        {
            await hub.RunAfterAsync(TimeSpan.FromMinutes(minutes));
        }

        Assert.Equal("healthy", await MailAsync(hub));
    }

    [Fact]
    public async Task A_delivery_that_stands_still_is_said()
    {
        await using var hub = await MailHub.StartAsync(DatabaseEngine.Sqlite);
        await hub.Hub.Services.GetRequiredService<EmailDeliveryJob>().StopAsync(CancellationToken.None);
        await hub.PostAsync(MailHub.Draft());
        hub.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("healthy", await MailAsync(hub));
        hub.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("degraded", await MailAsync(hub));
    }

    private static async Task<string?> MailAsync(MailHub hub)
    {
        using var client = hub.Hub.Client();
        using var report = JsonDocument.Parse(
            await client.GetStringAsync(new Uri("health/ready", UriKind.Relative), CancellationToken.None));
        var part = report.RootElement.GetProperty("parts").GetProperty("mail").GetString();
        Assert.Equal(part, report.RootElement.GetProperty("status").GetString());
        return part;
    }
}
