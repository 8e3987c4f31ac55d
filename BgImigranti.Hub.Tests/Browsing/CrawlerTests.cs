using System.Collections.Concurrent;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Tests.Safety.Rights;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>
/// Walks through the hub by its links and looks at every kind of page in both languages, light, dark and with high contrast, narrow
/// and wide. A page that is added is found by itself; one to which no link leads is told of here.
/// </summary>
[Trait("Category", "Browser")]
public sealed class CrawlerTests(CrawledHub hubs, Browser browser) : IClassFixture<CrawledHub>
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] Starts = ["/bg/", "/en/"];

    [Fact]
    public async Task Every_page_of_a_visitor_is_light_keeps_nothing_and_is_open_to_all()
    {
        var map = await MapAsync(hubs.Full, null, perKind: 2);
        string[] refused = ["nothing", "forum/nothing", "forum?page=0", "forum/threads/999999/x", "account/set-up"];
        CrawledPage[] others =
        [
            .. refused.SelectMany(page => Both(page, page == "account/set-up" ? 403 : page == "forum?page=0" ? 200 : 404)),
            .. Both("account/sign-in", 422, "sent empty", page => SubmitAsync(page, "account/sign-in")),
            .. Both("account/register", 422, "sent empty", page => SubmitAsync(page, "account/register")),
        ];

        await LookAtAsync(hubs.Full, null, map.Pages, others);
    }

    [Fact]
    public async Task Every_page_of_a_hub_on_its_first_day_is_open_to_all()
    {
        var map = await MapAsync(hubs.Empty, null, perKind: 1, $"/bg/{hubs.SetUp}", $"/en/{hubs.SetUp}");

        await LookAtAsync(hubs.Empty, null, map.Pages, []);
    }

    [Theory]
    [InlineData(PersonRole.Member)]
    [InlineData(PersonRole.Administrator)] // Sees what moderators see, and more.
    public async Task Every_page_of_signed_in_people_is_open_to_all(PersonRole role)
    {
        var asker = await hubs.AskerAsync(role);
        var map = await MapAsync(
            hubs.Full, asker, perKind: 1, "/bg/account/sign-out", "/en/account/sign-out", $"/bg/forum/posts/{hubs.Edited.PostId}/history");
        var thread = ForumLinks.Thread(hubs.Edited.ThreadId, hubs.Edited.ThreadTitle);
        var edit = ForumLinks.Edit(hubs.Edited.PostId);
        CrawledPage[] others =
        [
            .. Both(thread, 422, "answered with nothing", page => SubmitAsync(page, ForumLinks.Replies(hubs.Edited.ThreadId))),
            .. Both(
                edit,
                409,
                "edited meanwhile",
                page => SubmitAsync(page, edit, "form => { form.version.value = 1; form.body.value = 'Моят **текст**'; }")),
            .. Both("account/profile", 422, "password sent empty", page => SubmitAsync(page, "account/profile/password")),
            .. Both(
                "account/profile",
                200,
                "key made",
                page => SubmitAsync(page, "account/profile/tokens", "form => form.tokenName.value = 'Проба'")),
            .. role == PersonRole.Member ? Both(ForumLinks.ModerateThread(hubs.Edited.ThreadId), 403) : [],
        ];

        await LookAtAsync(hubs.Full, asker, map.Pages, others);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(PersonRole.Member)]
    public async Task The_page_of_an_error_is_a_page_like_all_others(PersonRole? role)
    {
        var asker = role is { } known ? await hubs.AskerAsync(known) : null;
        await LookAtAsync(hubs.Full, asker, [], Both("forum?break", 500));
    }

    [Fact]
    public async Task A_link_leads_to_every_page()
    {
        var full = hubs.Full.Services.GetRequiredService<EndpointDataSource>();
        var met = (await MapAsync(hubs.Full, null, perKind: 1)).Routes
            .Concat((await MapAsync(hubs.Full, await hubs.AskerAsync(PersonRole.Member), perKind: 1)).Routes)
            .Concat(
                (await MapAsync(hubs.Full, await hubs.AskerAsync(PersonRole.Administrator), perKind: 1, $"/bg/{hubs.EventEditor}")).Routes);

        // The set-up link stands on the console, one's own registration in a mail; the pages of signing out and registering are where their
        // forms come back.
        string[] unlinked = ["/account/set-up", "/account/sign-out", "/events/sign-up/{Secret}", "/events/sign-ups/{Id:long}"];
        Assert.Empty(SiteMap.PageRoutes(full).Except(met, StringComparer.OrdinalIgnoreCase).Except(unlinked));
    }

    private static IEnumerable<CrawledPage> Both(string page, int status, string name = "", Func<IPage, Task>? act = null) =>
        Starts.Select(start => new CrawledPage(start + page, status) { Act = act, Name = name });

    /// <summary>Sends a form as a browser without scripts would, after something was done to it.</summary>
    private static async Task SubmitAsync(IPage page, string action, string change = "() => {}") =>
        await page.EvaluateAsync(
            $"() => {{ const form = document.querySelector('main form[action=\"{action}\"], main form[action^=\"{action}#\"]'); ({change})(form); form.submit(); }}");

    private static async Task<SiteMap> MapAsync(HubServer hub, RightsAsker? asker, int perKind, params string[] more)
    {
        using var visitor = hub.Client();
        var map = new SiteMap(asker?.Http ?? visitor, hub.Services.GetRequiredService<EndpointDataSource>(), perKind);
        await map.FollowAsync([.. Starts, .. more]);
        Assert.True(map.Problems.Count == 0, string.Join('\n', map.Problems));
        return map;
    }

    private async Task LookAtAsync(HubServer hub, RightsAsker? asker, IEnumerable<string> found, IEnumerable<CrawledPage> others)
    {
        var problems = new ConcurrentBag<string>();
        var pages = new ConcurrentQueue<CrawledPage>([.. found.Select(page => new CrawledPage(page)), .. others]);
        var lookers = Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (pages.TryDequeue(out var page))
            {
                await using var context = await ContextAsync(hub, asker);
                await InspectAsync(context, page, asker is null, problems);
            }
        });
        await Task.WhenAll(lookers);

        Assert.True(problems.IsEmpty, string.Join('\n', problems.Order(StringComparer.Ordinal)));
    }

    /// <summary>One page that cannot be looked at must not hide what is wrong with the others.</summary>
    private static async Task InspectAsync(IBrowserContext context, CrawledPage page, bool isVisitor, ConcurrentBag<string> problems)
    {
        try
        {
            await new Inspection(context, page, isVisitor, problems).RunAsync().WaitAsync(Patience);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            problems.Add($"{page}: could not be looked at: {error.Message}");
        }
    }

    private async Task<IBrowserContext> ContextAsync(HubServer hub, RightsAsker? asker)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = hub.Address.ToString() });
        if (asker is not null)
        {
            await context.AddCookiesAsync(
                asker.Cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = hub.Address.ToString() }));
        }

        return context;
    }
}
