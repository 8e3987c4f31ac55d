using System.Globalization;
using BgImigranti.Hub.Tests.Browsing;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>
/// How long a page takes to show what another browser has just let go: from the release of the mouse there to the change of the document
/// here. Both moments are noted by the pages themselves, with the clock of this machine; the way of a test through its driver is not in it.
/// </summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Screen">Who looks on.</param>
/// <param name="Part">Selector of where it shows on a day of February 2027, with <c>{0}</c> for the day.</param>
/// <param name="Words">What shows then, with <c>{0}</c> for the day and <c>{1}</c> for its name.</param>
internal sealed record SeenAfter(string Name, OutcomeScreen Screen, string Part, string Words)
{
    private const string NoteRelease =
        """
        () => {
            window.released = 0;
            const note = () => { window.released ||= performance.timeOrigin + performance.now(); };
            for (const kind of ['drop', 'mouseup']) window.addEventListener(kind, note, { capture: true });
        }
        """;

    private const string NoteChange =
        """
        ([part, words]) => {
            window.seen = 0;
            window.watch?.disconnect();
            window.watch = new MutationObserver(() => {
                if (!window.seen && document.querySelector(part)?.textContent.includes(words)) window.seen = performance.timeOrigin + performance.now();
            });
            window.watch.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
        }
        """;

    private readonly List<double> _times = [];

    /// <summary>The best time so far, in milliseconds.</summary>
    public double Best => _times.Min();

    /// <summary>Notes when the mouse is let go on this page.</summary>
    public static Task NoteReleaseAsync(IPage page) => page.EvaluateAsync(NoteRelease);

    /// <summary>Begins to wait for the day.</summary>
    public Task WatchAsync(int day, string name) =>
        Screen.Page.EvaluateAsync(NoteChange, (string[])[Say(Part, day, name), Say(Words, day, name)]);

    /// <summary>Notes how long it took.</summary>
    public async Task NoteAsync(double released)
    {
        await Screen.Page.WaitForFunctionAsync("() => window.seen > 0");
        _times.Add(await Screen.Page.EvaluateAsync<double>("window.seen") - released);
    }

    public override string ToString() =>
        $"{Name}: {string.Join(", ", _times.Select(time => time.ToString("0", CultureInfo.InvariantCulture)))} ms";

    private static string Say(string text, int day, string name) => string.Format(CultureInfo.InvariantCulture, text, day, name);
}
