using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Events.Pages;

/// <summary>Open calendars of visitors follow what the centres do, in the language of each page.</summary>
[Trait("Category", "Browser")]
public sealed class LiveCalendarTests(Browser browser)
{
    private readonly List<string> _diary = [];

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_open_calendar_follows_a_new_event_a_move_and_a_cancellation_in_both_languages(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine, new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" });
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        var day = NextSpring(hub);
        await using var context = await browser.NewContextAsync();
        string[] views =
        [
            "events", $"events/month?month={day:yyyy-MM}", $"events/week?day={day:yyyy-MM-dd}", $"events/day?day={day:yyyy-MM-dd}",
            $"events/programme?month={day:yyyy-MM}", ""
        ];
        foreach (var address in views.SelectMany(view => (string[])[$"bg/{view}", $"en/{view}"]))
        {
            await context.FollowAsync(hub, address);
        }

        var made = await hub.EventAsync(author, "Проба", Moment(day, 10));
        await EverywhereAsync(context, page => Assertions.Expect(page.GetByRole(
            AriaRole.Link,
            new() { Name = page.Url.Contains("/bg/", StringComparison.Ordinal) ? "Проба" : "Trial" }).First).ToBeVisibleAsync());
        await EqualReloadAsync(context, "made");

        await hub.SaveAsync(
            author, made.Id, input => input.With(EventFields.Start, Moment(day, 14)).With(EventFields.End, Moment(day, 15)));
        await EverywhereAsync(context, page => Assertions.Expect(page.Locator("main")).ToContainTextAsync("14:00"));
        await EqualReloadAsync(context, "moved");

        await hub.SaveAsync(author, made.Id, input => input.With(EventFields.Status, "cancelled"));
        await EverywhereAsync(context, page => Assertions.Expect(page.Locator("del a").First).ToBeVisibleAsync());
        await EqualReloadAsync(context, "cancelled");
    }

    [Fact]
    public async Task Focus_and_place_stay_when_an_open_calendar_is_exchanged()
    {
        await using var hub = await HubServer.StartAsync(
            DatabaseEngine.Sqlite, new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" });
        var author = await hub.PersonAsync(PersonRole.Coordinator);
        var day = NextSpring(hub);
        for (var number = 0; number < 20; number++)
        {
            await hub.EventAsync(author, $"Среща {number}", Moment(day.AddDays(number), 10));
        }

        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
        var page = await context.FollowAsync(hub, $"bg/events/month?month={day:yyyy-MM}");
        var held = page.GetByRole(AriaRole.Link, new() { Name = "Среща 15", Exact = true });
        await held.FocusAsync();
        await page.EvaluateAsync("document.activeElement.scrollIntoView({ block: 'center' })");
        var before = await held.EvaluateAsync<double>("link => link.getBoundingClientRect().top");

        await hub.EventAsync(author, "Отгоре", Moment(day, 9));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Отгоре" })).ToHaveCountAsync(1);

        Assert.Equal("Среща 15", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.InRange(await held.EvaluateAsync<double>("link => link.getBoundingClientRect().top") - before, -2, 2);
    }

    private static DateOnly NextSpring(HubServer hub) =>
        new(hub.Services.GetRequiredService<TimeProvider>().GetUtcNow().Year + 1, 3, 10);

    private static string Moment(DateOnly day, int hour) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{hour:00}:00");

    private static Task EverywhereAsync(IBrowserContext context, Func<IPage, Task> shows) => Task.WhenAll(context.Pages.Select(shows));

    private async Task EqualReloadAsync(IBrowserContext context, string step)
    {
        _diary.Add(step);
        foreach (var page in context.Pages)
        {
            await page.EqualsReloadAsync(_diary);
        }
    }
}
