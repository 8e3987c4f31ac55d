using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.TestKit.LiveClient;

/// <summary>Pages that follow the hub in a real browser, and what a reload would bring of them.</summary>
internal static class FollowedPages
{
    // What may differ: the tint of what is new, relative times, the version, the button that waits for a click, the secret of a form,
    // and the words of a title in an address, because the id decides and an older title leads to the newer.
    private const string Normalise =
        """
        const normalise = page => {
            const whole = document.createElement('div');
            page.querySelectorAll('#urgent-band, main').forEach(part => whole.append(document.importNode(part, true)));
            whole.querySelectorAll('#new-posts, script').forEach(element => element.remove());
            whole.querySelectorAll('time').forEach(time => time.textContent = '');
            whole.querySelectorAll('input[type=hidden]').forEach(field => field.removeAttribute('value'));
            whole.querySelectorAll('.is-new').forEach(element => element.classList.remove('is-new'));
            whole.querySelectorAll('[class=""]').forEach(element => element.removeAttribute('class'));
            whole.querySelectorAll('[data-live-version]').forEach(element => element.removeAttribute('data-live-version'));
            whole.querySelectorAll('[tabindex]').forEach(element => element.removeAttribute('tabindex'));
            return whole.innerHTML.replace(/((?:threads|announcements|news|library|services|vacancies)(?:\/|%2F)\d+(?:\/|%2F))[a-z0-9-]+/g, '$1')
                .replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ').replace(/> </g, '>\n<');
        };
        """;

    extension(IBrowserContext context)
    {
        /// <summary>Opens an address in a page of its own and waits until it follows.</summary>
        public async Task<IPage> FollowAsync(HubServer hub, string address)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(hub.Address, address).ToString());
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-live-state", "connected", new() { Timeout = 20_000 });
            return page;
        }
    }

    extension(IPage page)
    {
        /// <summary>Waits until the page is what a reload would bring.</summary>
        public async Task EqualsReloadAsync(IReadOnlyList<string> diary)
        {
            var (shown, loaded) = ("", "");
            await Eventually.IsTrueAsync(async () =>
            {
                var both = await page.EvaluateAsync<string[]>(
                    $$"""
                    async () => {
                        {{Normalise}}
                        const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
                        return [normalise(document), normalise(new DOMParser().parseFromString(await answer.text(), 'text/html'))];
                    }
                    """);
                (shown, loaded) = (both[0], both[1]);
                return shown == loaded;
            }, () => $"{page.Url} as a reload would bring it.\n{Difference(shown, loaded)}\nAfter:\n{string.Join('\n', diary)}");
        }
    }

    private static string Difference(string shown, string loaded)
    {
        var (left, right) = (shown.Split('\n'), loaded.Split('\n'));
        return $"shown only:\n{string.Join('\n', left.Except(right))}\nloaded only:\n{string.Join('\n', right.Except(left))}";
    }
}
