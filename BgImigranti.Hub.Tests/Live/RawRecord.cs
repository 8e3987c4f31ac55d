using System.Text.Json;
using BgImigranti.Hub.TestKit;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>A record as the hub wrote it: the answer to a call, or a change.</summary>
internal sealed record RawRecord(string? CallId, FollowAnswer? Answer, string? Error, LiveChangeMessage? Change)
{
    private const int Invocation = 1;
    private const int Completion = 3;

    /// <summary>Reads a record; null for pings.</summary>
    public static RawRecord? Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        var type = root.TryGetProperty("type", out var number) ? number.GetInt32() : 0;
        return type switch
        {
            0 => new RawRecord(null, null, null, null),
            Invocation => new RawRecord(
                null, null, null, root.GetProperty("arguments")[0].Deserialize<LiveChangeMessage>(JsonSerializerOptions.Web)),
            Completion => new RawRecord(
                root.GetProperty("invocationId").GetString(),
                root.TryGetProperty("result", out var result) ? result.Deserialize<FollowAnswer>(JsonSerializerOptions.Web) : null,
                root.TryGetProperty("error", out var error) ? error.GetString() : null,
                null),
            _ => null,
        };
    }
}
