using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Safety;

[Trait("Category", "Browser")]
public sealed class XssTests(Browser browser)
{
    private readonly MarkdownRenderer _renderer = new();

    [Fact]
    public void There_are_at_least_two_hundred_different_attempts()
    {
        Assert.True(XssAttempts.All.Distinct(StringComparer.Ordinal).Count() >= 200, $"{XssAttempts.All.Count}");
    }

    [Fact]
    public void No_attempt_leaves_an_element_an_attribute_or_an_address_that_is_not_allowed()
    {
        Assert.All(XssAttempts.All, attempt => Assert.Empty(SafeMarkup.Errors(_renderer.Render(attempt).Html)));
    }

    [Fact]
    public void No_two_attempts_together_make_one_that_lives()
    {
        var random = new Random(2026);
        for (var i = 0; i < 5_000; i++)
        {
            var pick = () => XssAttempts.All[random.Next(XssAttempts.All.Count)];
            var (first, second) = (pick(), pick());
            var cut = random.Next(first.Length + 1);
            var attempt = random.Next(3) switch
            {
                0 => first + second,
                1 => first + "\n\n" + second,
                _ => first.Insert(cut, second),
            };
            Assert.Empty(SafeMarkup.Errors(_renderer.Render(attempt).Html));
        }
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        // HTML that changes when it is parsed and written again is how sanitisers are deceived.
        foreach (var attempt in XssAttempts.All)
        {
            var html = _renderer.Render(attempt).Html;
            var again = Markup.Parse(Markup.Parse(html).InnerHtml).InnerHtml;
            Assert.Equal(Markup.Parse(html).InnerHtml, again);
        }
    }

    [Fact]
    public void An_excerpt_is_text_and_stays_text()
    {
        Assert.All(XssAttempts.All, attempt =>
        {
            var encoded = System.Net.WebUtility.HtmlEncode(PlainText.Excerpt(attempt, 200));
            Assert.Empty(Markup.Parse(encoded).QuerySelectorAll("*"));
        });
    }

    [Fact]
    public async Task No_attempt_lives_in_a_browser_that_has_no_policy_to_protect_it()
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true });
        var page = await context.NewPageAsync();
        var dialogs = 0;
        var external = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        await context.RouteAsync("**/*", async route =>
        {
            external.Add(route.Request.Url);
            await route.AbortAsync();
        });

        var posts = XssAttempts.All.Select(attempt => $"<div>{_renderer.Render(attempt).Html}</div>");
        await page.SetContentAsync($"<!DOCTYPE html><html lang=\"bg\"><title>x</title><body>{string.Join('\n', posts)}</body></html>");
        Assert.Empty(external);

        var clicked = await ClickEverythingAsync(page);
        Assert.True(clicked > 20, $"Only {clicked} elements were clicked.");
        Assert.False(await page.EvaluateAsync<bool>($"() => '{XssAttempts.Mark}' in window"));
        Assert.Equal(0, dialogs);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.scripts.length"));
    }

    // Every link is followed for real, except where that would only leave the page: then the address itself is judged.
    private static Task<int> ClickEverythingAsync(IPage page) => page.EvaluateAsync<int>(
        """
        () => {
            let clicked = 0;
            document.addEventListener('click', event => {
                const link = event.target.closest('a');
                if (link && !['javascript:', 'data:', 'vbscript:'].includes(link.protocol)) { event.preventDefault(); }
            });
            for (const element of document.querySelectorAll('body *')) {
                for (const type of ['mouseover', 'pointerover', 'focus', 'animationstart', 'toggle']) { element.dispatchEvent(new Event(type, { bubbles: true })); }
                element.focus?.();
                element.click?.();
                clicked++;
            }
            return clicked;
        }
        """);
}
