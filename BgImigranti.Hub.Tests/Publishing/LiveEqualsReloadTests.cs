using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>A page of shared items that has followed is, at rest, the page that a reload would bring.</summary>
[Trait("Category", "Browser")]
public sealed class LiveEqualsReloadTests(Browser browser)
{
    private const int Rounds = 4;
    private const int ActsInRound = 12;

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(DatabaseEngine.Sqlite, 1, "announcement")]
    [InlineData(DatabaseEngine.Sqlite, 2, "announcement")]
    [InlineData(DatabaseEngine.PostgreSql, 3, "announcement")]
    [InlineData(DatabaseEngine.Sqlite, 4, "news")]
    [InlineData(DatabaseEngine.Sqlite, 6, "service")]
    [InlineData(DatabaseEngine.Sqlite, 7, "vacancy")]
    [InlineData(DatabaseEngine.Sqlite, 5, "material")]
    public async Task A_page_that_followed_equals_a_page_that_was_just_loaded(DatabaseEngine engine, int seed, string kind)
    {
        var clock = new MovableClock();
        var settings = new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" };
        await using var hub = await HubServer.StartAsync(
            engine, settings, new HubVariation { Services = services => services.AddSingleton<TimeProvider>(clock) });
        using var town = await ItemTown.BuildAsync(hub, clock, seed, kind);
        await using var visitors = await browser.NewContextAsync();
        await using var coordinators = await browser.NewContextAsync();
        await coordinators.AddCookiesAsync((await hub.CookieAsync(town.Author)).Split("; ").Select(pair => pair.Split('=', 2))
            .Select(pair => new Cookie { Name = pair[0], Value = pair[1], Url = hub.Address.ToString() }));
        foreach (var address in town.Addresses.SelectMany(address => (string[])[$"bg/{address}", $"en/{address}"]))
        {
            await visitors.FollowAsync(hub, address);
        }

        await coordinators.FollowAsync(hub, $"bg/{town.ItemAddress}");
        for (var round = 0; round < Rounds; round++)
        {
            for (var act = 0; act < ActsInRound; act++)
            {
                await town.ActAsync();
            }

            foreach (var page in visitors.Pages.Concat(coordinators.Pages))
            {
                await page.EqualsReloadAsync(town.Diary);
            }
        }
    }
}
