using System.Text.Json;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Library.Kit;

/// <summary>One or two fingers on a touch screen, from the middle of an element.</summary>
internal sealed class Fingers : IAsyncDisposable
{
    private const int Steps = 4;

    private readonly ICDPSession _session;
    private readonly float _x;
    private readonly float _y;

    private Fingers(ICDPSession session, float x, float y) => (_session, _x, _y) = (session, x, y);

    public static async Task<Fingers> OnAsync(IPage page, ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return new Fingers(await page.Context.NewCDPSessionAsync(page), box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    /// <summary>Touches, moves as far and lifts.</summary>
    public async Task MoveAsync((int X, int Y) by, (int X, int Y)? second = null)
    {
        await HoldAsync(by, second);
        await LiftAsync();
    }

    /// <summary>Touches and moves as far.</summary>
    public async Task HoldAsync((int X, int Y) by, (int X, int Y)? second = null)
    {
        await SendAsync("touchStart", At(by, second, 0));
        for (var step = 1; step <= Steps; step++)
        {
            await SendAsync("touchMove", At(by, second, step));
        }
    }

    public Task LiftAsync() => SendAsync("touchEnd", []);

    public async ValueTask DisposeAsync() => await _session.DetachAsync();

    private object[] At((int X, int Y) by, (int X, int Y)? second, int step) =>
        second is { } other ? [Point(by, step, 0), Point(other, step, 1)] : [Point(by, step, 0)];

    private Dictionary<string, object> Point((int X, int Y) by, int step, int id) => new(StringComparer.Ordinal)
    {
        ["x"] = _x + (by.X * step / Steps),
        ["y"] = _y + (by.Y * step / Steps),
        ["id"] = id,
    };

    private Task<JsonElement?> SendAsync(string type, object[] points) =>
        _session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = type, ["touchPoints"] = points });
}
