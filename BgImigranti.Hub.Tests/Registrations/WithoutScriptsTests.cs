using BgImigranti.Hub.Data;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Tests.Browsing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Registrations;

/// <summary>Registering and cancelling in a browser without scripts, in both languages.</summary>
[Trait("Category", "Browser")]
public sealed class WithoutScriptsTests(SharedServers servers, Browser browser)
{
    private const string Wider = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
            .filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 60)}`)
        """;

    /// <summary>Both languages.</summary>
    public static TheoryData<string> Languages => ["bg", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Somebody_signs_up_comes_back_by_his_link_and_cancels(string language)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(DatabaseEngine.Sqlite), seats: 3);
        await using var visit = await PlainBrowser.OpenAsync(browser, town.Hub, language);
        await visit.GoAsync($"events/{town.EventId}");
        await visit.Page.Locator("#sign-up summary").ClickAsync();
        await visit.Page.FillAsync("#name", "Олена Ковал");
        await visit.PressAsync(() => RegistrationText.RegistrationButton);
        await visit.SeesAsync(() => RegistrationText.ContactMissing);
        await Assertions.Expect(visit.Page.Locator("#name")).ToHaveValueAsync("Олена Ковал");

        await visit.Page.FillAsync("#phone", "0888 123 456");
        await visit.PressAsync(() => RegistrationText.RegistrationButton);
        await visit.SeesAsync(() => RegistrationText.OwnTaken);
        var own = visit.Address.Split('?')[0];
        Assert.StartsWith($"/{language}/events/sign-up/", own, StringComparison.Ordinal);
        Assert.Equal(1, await town.SeatsTakenAsync());

        await visit.Page.GotoAsync(own);
        Assert.Equal(1, await town.SeatsTakenAsync());
        await visit.PressAsync(() => RegistrationText.CancelButton);
        await visit.SeesAsync(() => RegistrationText.DoneCancelled);
        Assert.Equal(0, await town.SeatsTakenAsync());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Its_pages_have_no_barriers(string language)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(DatabaseEngine.Sqlite), seats: 3);
        var mine = await town.RegisterAsync(RegistrationTown.NewEmail());
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = town.Hub.Address.ToString(),
            ViewportSize = new() { Width = 320, Height = 900 },
            BypassCSP = true
        });
        var page = await context.NewPageAsync();
        foreach (var address in new[]
        {
            $"events/{town.EventId}",
            RegistrationLinks.Form(town.EventId),
            RegistrationLinks.Own(mine.Secret, "new")
        })
        {
            await page.GotoAsync($"/{language}/{address}");
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
            await Axe.LoadAsync(page);
            Assert.Empty(await Axe.ViolationsAsync(page));
            Assert.Empty(await page.EvaluateAsync<string[]>(Wider));
        }
    }

    [Fact]
    public async Task An_open_page_follows_the_seats()
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(DatabaseEngine.Sqlite), seats: 3);
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = town.Hub.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/bg/events/{town.EventId}");
        await Assertions.Expect(page.Locator("html[data-live-state=connected]")).ToHaveCountAsync(1);
        await page.Locator("#sign-up summary").ClickAsync();
        await page.FillAsync("#name", "Недописано");

        await town.RegisterAsync(RegistrationTown.NewEmail(), seats: 2);

        await Assertions.Expect(page.Locator("#seats-left")).ToContainTextAsync("остава 1 място");
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("Недописано");
    }
}
