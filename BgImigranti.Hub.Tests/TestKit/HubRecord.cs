using System.Diagnostics;
using System.Text.Json;

namespace BgImigranti.Hub.TestKit;

/// <summary>One record of the SignalR JSON protocol, as far as a follower needs it.</summary>
internal readonly record struct HubRecord(int Type, string? CallId, JsonElement Result, string? Error, LiveChangeMessage? Change)
{
    internal const int PingType = 6;
    private const string RefusalMark = "HubException: ";

    /// <summary>Reads one record; with <paramref name="seen"/> a change is only reported, and its text is never looked at.</summary>
    public static HubRecord Read(ReadOnlySpan<byte> bytes, LiveChangeSeen? seen)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var record = default(HubRecord);
        var isChange = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                record = record with { Type = reader.GetInt32() };
            }
            else if (reader.ValueTextEquals("target"u8))
            {
                reader.Read();
                isChange = reader.ValueTextEquals("Changed"u8);
            }
            else if (isChange && reader.ValueTextEquals("arguments"u8))
            {
                return record with { Change = ReadChange(ref reader, seen) };
            }
            else
            {
                record = record.ReadOther(ref reader);
            }
        }

        return record;
    }

    private HubRecord ReadOther(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("invocationId"u8))
        {
            reader.Read();
            return this with { CallId = reader.GetString() };
        }

        if (reader.ValueTextEquals("result"u8))
        {
            reader.Read();
            return this with { Result = JsonElement.ParseValue(ref reader) };
        }

        if (reader.ValueTextEquals("error"u8))
        {
            reader.Read();
            return this with { Error = RefusalIn(reader.GetString()!) };
        }

        reader.Read();
        reader.Skip();
        return this;
    }

    private static LiveChangeMessage? ReadChange(ref Utf8JsonReader reader, LiveChangeSeen? seen)
    {
        reader.Read();
        reader.Read();
        if (seen is null)
        {
            return JsonSerializer.Deserialize<LiveChangeMessage>(ref reader, JsonSerializerOptions.Web);
        }

        var receivedAt = Stopwatch.GetTimestamp();
        ReadOnlySpan<byte> stream = default;
        long? version = null;
        while ((stream.IsEmpty || version is null) && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStream = reader.ValueTextEquals("stream"u8);
            var isVersion = reader.ValueTextEquals("version"u8);
            reader.Read();
            stream = isStream ? reader.ValueSpan : stream;
            version = isVersion ? reader.GetInt64() : version;
            reader.Skip();
        }

        seen(stream, version ?? throw new InvalidDataException("A change came without its version."), receivedAt);
        return null;
    }

    /// <summary>SignalR wraps the text of a HubException into a sentence of its own; people should not see that.</summary>
    private static string RefusalIn(string error)
    {
        var mark = error.IndexOf(RefusalMark, StringComparison.Ordinal);
        return mark < 0 ? error : error[(mark + RefusalMark.Length)..];
    }
}

/// <summary>One change of a stream, as the hub sends it.</summary>
public sealed record LiveChangeMessage(string Stream, long Version, string Kind, string Action, string Target, string Html);

/// <summary>The answer to following: where the stream stands, what was missed (in order), or that the page must be read anew.</summary>
public sealed record FollowAnswer(long Version, IReadOnlyList<LiveChangeMessage> Missed, bool Reload);
