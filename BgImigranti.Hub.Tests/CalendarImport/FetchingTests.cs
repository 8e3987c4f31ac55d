using System.Net;
using System.Net.Sockets;
using BgImigranti.Hub.CalendarImport;
using BgImigranti.Hub.CalendarImport.Fetching;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace BgImigranti.Hub.Tests.CalendarImport;

/// <summary>Addresses are fetched on schedule, and from the public network only.</summary>
[Trait("Category", "Slow")]
public sealed class FetchingTests
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_address_is_fetched_every_hour_and_only_what_is_new_is_taken(DatabaseEngine engine)
    {
        await using var town = await TownServer.StartAsync();
        await using var hub = await StartAsync(engine, town);
        var calendar = await ExternalCalendar.BuildAsync(hub.Hub, ExternalCalendar.Draft with { Address = $"{town.Address}c.ics" });
        town.Say(ExternalCalendar.File(ExternalCalendar.Tuesdays()), tag: "\"1\"");

        await RunAsync(hub);
        Assert.Single(await calendar.EventsAsync());
        Assert.Equal(FetchOutcome.Fetched, (await calendar.ViewAsync()).Source.Outcome);

        // Not due, so not asked.
        await RunAsync(hub);
        Assert.Single(town.Requested);

        // Due, and told that nothing has changed.
        await RunAsync(hub, TimeSpan.FromHours(1));
        Assert.Equal(["", "\"1\""], town.Requested);
        Assert.Equal(
            (FetchOutcome.Unchanged, 1), ((await calendar.ViewAsync()).Source.Outcome, (await calendar.ViewAsync()).Imports.Count));

        // Sent again without a validator: the same bytes are nothing new either.
        town.Say(ExternalCalendar.File(ExternalCalendar.Tuesdays()), tag: null);
        await RunAsync(hub, TimeSpan.FromHours(1));
        Assert.Single((await calendar.ViewAsync()).Imports);

        town.Say(ExternalCalendar.File(ExternalCalendar.Tuesdays("DESCRIPTION:Ново")), tag: null);
        await RunAsync(hub, TimeSpan.FromHours(1));
        Assert.Equal((2, 1), ((await calendar.ViewAsync()).Imports.Count, (await calendar.ViewAsync()).Imports[0].Changed));
    }

    [Fact]
    public async Task Failures_are_said_and_make_the_next_fetch_wait_longer_up_to_a_day()
    {
        await using var town = await TownServer.StartAsync();
        await using var hub = await StartAsync(DatabaseEngine.Sqlite, town);
        var calendar = await ExternalCalendar.BuildAsync(hub.Hub, ExternalCalendar.Draft with { Address = $"{town.Address}c.ics" });
        town.Fail(StatusCodes.Status503ServiceUnavailable);
        var waits = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            await RunAsync(hub);
            var source = (await calendar.ViewAsync()).Source;
            Assert.Equal((FetchOutcome.Refused, 503), (source.Outcome, source.AnswerStatus));
            var wait = source.NextFetchAt!.Value - hub.Clock.GetUtcNow().UtcDateTime;
            waits.Add(wait.TotalHours);
            hub.Clock.Advance(wait);
        }

        Assert.Equal([2, 4, 8, 16, 24, 24], waits);
        town.Say(ExternalCalendar.File(ExternalCalendar.Tuesdays()), tag: null);
        await RunAsync(hub);
        Assert.Equal(
            (FetchOutcome.Fetched, 0), ((await calendar.ViewAsync()).Source.Outcome, (await calendar.ViewAsync()).Source.Failures));
    }

    [Fact]
    public async Task What_is_too_large_or_no_calendar_is_not_taken()
    {
        await using var town = await TownServer.StartAsync();
        await using var hub = await StartAsync(DatabaseEngine.Sqlite, town);
        var calendar = await ExternalCalendar.BuildAsync(hub.Hub, ExternalCalendar.Draft with { Address = $"{town.Address}c.ics" });
        town.Say(new string(' ', (2 * 1024 * 1024) + 1), tag: null);
        await calendar.Service.FetchAsync(calendar.Administrator, calendar.Id, CancellationToken.None);
        Assert.Equal(FetchOutcome.TooLarge, (await calendar.ViewAsync()).Source.Outcome);

        town.Say("<!doctype html><title>Влезте</title>", tag: "\"2\"");
        await calendar.Service.FetchAsync(calendar.Administrator, calendar.Id, CancellationToken.None);
        await calendar.Service.FetchAsync(calendar.Administrator, calendar.Id, CancellationToken.None);
        var view = await calendar.ViewAsync();
        Assert.Equal((FetchOutcome.NoCalendar, 1), (view.Source.Outcome, view.Imports.Count));
        Assert.NotEmpty(Assert.Single(view.Errors).TextEn);
        Assert.Empty(await calendar.EventsAsync());
    }

    [Fact]
    public async Task A_server_that_never_finishes_is_left_after_ten_seconds()
    {
        await using var town = await TownServer.StartAsync();
        var clock = StillTime.Begin();
        using var downloader = new CalendarDownloader(new ReachableAddresses(_ => true), clock);
        town.Hang();
        var fetch = downloader.FetchAsync(Source($"{town.Address}c.ics"), CancellationToken.None);
        await Eventually.IsTrueAsync(() => Task.FromResult(!town.Requested.IsEmpty), "the server is asked");
        clock.Advance(CalendarDownloader.Timeout - TimeSpan.FromSeconds(1));
        Assert.False(fetch.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(FetchOutcome.TimedOut, (await fetch).Outcome);
    }

    [Fact]
    public async Task Nothing_beside_the_public_network_is_connected_to_also_behind_a_name_or_a_redirect()
    {
        await using var secret = await TownServer.StartAsync();
        await using var open = await TownServer.StartAsync();
        secret.Say(ExternalCalendar.File(ExternalCalendar.Tuesdays()), tag: null);
        open.Redirect($"{secret.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}c.ics");

        // As the hub runs; a name that leads home.
        using (var downloader = new CalendarDownloader(ReachableAddresses.Public, TimeProvider.System))
        {
            Assert.Equal(FetchOutcome.NotPublic, (await downloader.FetchAsync(Source(secret.Address), CancellationToken.None)).Outcome);
            Assert.Equal(
                FetchOutcome.NotPublic,
                (await downloader.FetchAsync(Source($"http://localhost:{new Uri(secret.Address).Port}/"), CancellationToken.None)).Outcome);
        }

        // The first address may be connected to, the second may not, whoever sends us there.
        var requested = 0;
        using (var downloader = new CalendarDownloader(
            new ReachableAddresses(_ => Interlocked.Increment(ref requested) == 1), TimeProvider.System))
        {
            Assert.Equal(FetchOutcome.NotPublic, (await downloader.FetchAsync(Source(open.Address), CancellationToken.None)).Outcome);
        }

        Assert.Single(open.Requested);
        Assert.Empty(secret.Requested);
    }

    [Fact]
    public async Task Nobody_there_is_said()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var downloader = new CalendarDownloader(new ReachableAddresses(_ => true), TimeProvider.System);

        Assert.Equal(
            FetchOutcome.Unreachable, (await downloader.FetchAsync(Source($"http://127.0.0.1:{port}/"), CancellationToken.None)).Outcome);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2a00:1450:4017::1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.9.9.9", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Only_addresses_of_the_public_network_are_reached(string address, bool isReached) =>
        Assert.Equal(isReached, ReachableAddresses.Public.Allows(IPAddress.Parse(address)));

    private static CalendarSource Source(string address) => new()
    {
        Name = "Проба",
        OrganisationId = 1,
        LanguageCode = "bg",
        Town = "varna",
        Category = BgImigranti.Hub.Events.EventCategory.Meeting,
        PublishesAtOnce = true,
        CreatedById = 1,
        CreatedAt = default,
        Address = address,
    };

    private static async Task RunAsync(FetchingHub hub, TimeSpan after = default)
    {
        hub.Clock.Advance(after);
        await hub.Hub.Services.GetRequiredService<CalendarFetchJob>().RunAsync(CancellationToken.None);
    }

    /// <summary>A hub that may reach loopback, whose own clock of imports stands still: the test cranks it.</summary>
    private static async Task<FetchingHub> StartAsync(DatabaseEngine engine, TownServer town)
    {
        ArgumentNullException.ThrowIfNull(town);
        var clock = StillTime.Begin();
        var variation = new HubVariation
        {
            Services = services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.Replace(ServiceDescriptor.Singleton(new ReachableAddresses(_ => true)));
                foreach (var own in services.Where(service => service.ImplementationFactory?.Method.ReturnType == typeof(CalendarFetchJob))
                    .ToList())
                {
                    services.Remove(own);
                }
            },
        };
        return new FetchingHub(
            await HubServer.StartAsync(engine, new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" }, variation), clock);
    }

    private sealed record FetchingHub(HubServer Hub, FakeTimeProvider Clock) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Hub.DisposeAsync();
    }
}
