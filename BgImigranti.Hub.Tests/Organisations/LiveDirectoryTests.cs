using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Organisations;

/// <summary>What stands on open pages of the directory is, at rest, what a reload would bring.</summary>
[Trait("Category", "Browser")]
public sealed class LiveDirectoryTests(SharedServers servers, Browser browser)
{
    // What may differ: the tint of what is new, the version, and marks that the script leaves.
    private const string Normalised =
        """
        page => {
            const main = page.querySelector('main').cloneNode(true);
            main.querySelectorAll('.is-new').forEach(element => element.classList.remove('is-new'));
            main.querySelectorAll('[class=""]').forEach(element => element.removeAttribute('class'));
            main.querySelectorAll('[data-live-version]').forEach(element => element.removeAttribute('data-live-version'));
            return main.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ').replace(/> </g, '>\n<');
        }
        """;

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task An_edit_is_on_every_open_page_as_a_reload_would_bring_it(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var word = $"жива{Guid.NewGuid():N}"[..14];
        var id = await hub.OrganisationAsync($"Център {word}", $"Centre {word}");
        await hub.OrganisationAsync($"Дом {word}", $"Home {word}");
        await using var context = await browser.NewContextAsync();
        string[] addresses =
        [
            "organisations", $"organisations?q={word}", $"organisations?q={word}&town=burgas", "organisations/list", $"organisations/{id}"
        ];
        foreach (var address in addresses)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(hub.Address, $"{language}/{address}").ToString());
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-live-state", "connected", new() { Timeout = 20_000 });
        }

        await hub.ChangeAsync(id, organisation => organisation.Phones = "+359 2 111 2222");
        await AllEqualReloadAsync(context, "+359 2 111 2222", addresses.Length);

        await hub.ChangeAsync(id, organisation =>
            (organisation.NameBg, organisation.NameEn, organisation.AboutBg) = ($"Ясен {word}", $"Zest {word}", "Друго."));
        await AllEqualReloadAsync(context, language == "bg" ? $"Ясен {word}" : $"Zest {word}", addresses.Length);

        await hub.ChangeAsync(id, organisation => (organisation.Town, organisation.CountryCode) = (null, "RO"));
        await AllEqualReloadAsync(context, language == "bg" ? "Румъния" : "Romania", addresses.Length - 1);

        await hub.OrganisationAsync($"Нов {word}", $"New {word}");
        await AllEqualReloadAsync(context, language == "bg" ? $"Нов {word}" : $"New {word}", addresses.Length - 1);
    }

    [Fact]
    public async Task A_card_and_a_row_come_by_the_stream_in_the_language_of_their_reader()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var id = await hub.OrganisationAsync("Център <на> потока", "Centre <of> the Stream");
        await using var socket = await hub.SocketAsync("en");
        await socket.FollowAsync("organisations", -1, TestContext.Current.CancellationToken);

        await hub.ChangeAsync(id, organisation => organisation.Email = "stream@example.org");

        var changes = new List<BgImigranti.Hub.TestKit.LiveChangeMessage>();
        while (changes.Count < 3)
        {
            var change = await socket.Changes.ReadAsync(TestContext.Current.CancellationToken);
            if (change.Target.StartsWith($"organisation-{id}", StringComparison.Ordinal))
            {
                changes.Add(change);
            }
        }

        Assert.Equal(
            [
                (OrganisationChanges.CardChanged, "replace", $"organisation-{id}"),
                (OrganisationChanges.RowChanged, "replace", $"organisation-{id}-row"),
                (OrganisationChanges.PageChanged, "refresh", $"organisation-{id}-page"),
            ],
            changes.Select(change => (change.Kind, change.Action, change.Target)));
        Assert.All(changes.Take(2), change => Assert.Contains("stream@example.org", change.Html, StringComparison.Ordinal));
        Assert.All(changes.Take(2), change => Assert.Contains("Centre &lt;of&gt; the Stream", change.Html, StringComparison.Ordinal));
    }

    /// <summary>Equal, and not because nothing has come yet: so many of the pages say the word that is new.</summary>
    private static async Task AllEqualReloadAsync(IBrowserContext context, string word, int pagesWithWord)
    {
        var differences = "";
        await Eventually.IsTrueAsync(async () =>
        {
            var states = new List<string[]>();
            foreach (var page in context.Pages)
            {
                states.Add(await page.EvaluateAsync<string[]>(
                    $$"""
                    async () => {
                        const normalised = {{Normalised}};
                        const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
                        return [normalised(document), normalised(new DOMParser().parseFromString(await answer.text(), 'text/html'))];
                    }
                    """));
            }

            differences = string.Join('\n', states.Select(state => string.Join(
                '\n', state[0].Split('\n').Except(state[1].Split('\n')).Concat(state[1].Split('\n').Except(state[0].Split('\n'))))));
            return states.TrueForAll(state => state[0] == state[1])
                && states.Count(state => state[0].Contains(word, StringComparison.Ordinal)) == pagesWithWord;
        }, () => $"every page as a reload would bring it, {pagesWithWord} with \"{word}\".\n{differences}");
    }
}
