using System.Text.Json;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>What the API answered.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Location">Where what was made is; null when nothing was.</param>
/// <param name="Text">The answer as it was written.</param>
/// <param name="Json">The answer.</param>
public sealed record ApiAnswer(int Status, string? Location, string Text, JsonElement Json)
{
    /// <summary>Name of the problem; empty when there is none.</summary>
    public string Problem =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("type", out var type) ? type.GetString()!.Split(':')[^1] : "";

    /// <summary>The text of a member, by its names from the outside in; null when it is <c>null</c>.</summary>
    public string? this[params string[] names] => names.Aggregate(Json, (json, name) => json.GetProperty(name)) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Null } => null,
        var other => other.GetRawText(),
    };

    /// <summary>A number in the answer.</summary>
    public long Number(string name) => Json.GetProperty(name).GetInt64();
}
