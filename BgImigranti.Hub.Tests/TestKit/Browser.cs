using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>
/// One real browser for all tests, started by the first that asks for it. Take it in the constructor of a test class; each
/// test has contexts of its own, which share nothing.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const string DebianChromium = "/usr/bin/chromium";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new context; dispose it. Without a browser the test ends here, see <see cref="Requirement"/>.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        var browser = await StartedAsync();
        return await browser.NewContextAsync(options);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> StartedAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_browser is null && _missing is null)
            {
                await StartAsync();
            }
        }
        finally
        {
            _starting.Release();
        }

        if (_browser is null)
        {
            Requirement.Missing(_missing!);
        }

        return _browser;
    }

    private async Task StartAsync()
    {
        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                // Without Debian's browser the one that Playwright installed itself.
                ExecutablePath = File.Exists(DebianChromium) ? DebianChromium : null,
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                    "--disable-component-update", "--no-first-run",
                ],
            });
        }
        catch (PlaywrightException exception)
        {
            _missing = $"No browser: install chromium ({exception.Message.Split('\n')[0]})";
        }
    }
}
