using System.Text.Encodings.Web;
using System.Text.Unicode;
using BgImigranti.Hub.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Bench.Floors;

/// <summary>
/// Bare SignalR behind the hub's own addresses: a POST of a post stores nothing and renders nothing, it only sends the
/// captured change to the groups of both languages.
/// </summary>
internal static class SignalRFloor
{
    private static readonly string[] Cultures = ["bg", "en"];

    public static async Task RunAsync(string answers, CancellationToken cancellationToken)
    {
        var builder = FloorHost.CreateBuilder();
        // The hub writes Bulgarian as it is; escaped, the same change would be three times as long.
        builder.Services.AddSignalR().AddJsonProtocol(options =>
            options.PayloadSerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<FloorStream>();
        await using var app = builder.Build();
        var html = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var culture in Cultures)
        {
            html[culture] = await FloorAnswers.LoadHtmlAsync(answers, culture);
        }

        app.MapHub<FloorLiveHub>("/{culture}/live");
        app.MapGet("/ready", () => Results.Ok());
        app.MapPost("/api/v1/threads/{id}/posts", async (long id, FloorStream stream, IHubContext<FloorLiveHub> hub) =>
        {
            var name = $"thread/{id}";
            var version = stream.Raise();
            await Task.WhenAll(Cultures.Select(culture => hub.Clients.Group(FloorStream.GroupOf(name, culture)).SendAsync(
                "Changed",
                new LiveChangeMessage(name, version, "post-added", "append", "posts", html[culture]),
                CancellationToken.None)));
            return Results.Created((string?)null, new { id = version, number = version, url = "" });
        });
        await FloorHost.RunAsync(app, cancellationToken);
    }
}

/// <summary>The one stream of the floor.</summary>
internal sealed class FloorStream
{
    private long _version;

    public long Version => Interlocked.Read(ref _version);

    public static string GroupOf(string stream, string culture) => culture + ":" + stream;

    public long Raise() => Interlocked.Increment(ref _version);
}

/// <summary>The hub's contract with nothing behind it.</summary>
internal sealed class FloorLiveHub(FloorStream floor) : Microsoft.AspNetCore.SignalR.Hub
{
    public async Task<FollowAnswer> Follow(string stream, long since)
    {
        var culture = (string)Context.GetHttpContext()!.Request.RouteValues["culture"]!;
        await Groups.AddToGroupAsync(Context.ConnectionId, FloorStream.GroupOf(stream, culture), Context.ConnectionAborted);
        return new FollowAnswer(floor.Version, [], Reload: since >= 0 && since < floor.Version); // nothing is kept
    }
}
