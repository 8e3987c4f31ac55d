using System.Text.Json;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Tests.ICalendar.Peers;

/// <summary>An event as another program read it; moments are seconds of Unix time, or days as text.</summary>
internal sealed record ReadEvent
{
    public required string Uid { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public string? RecurrenceId { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required string Location { get; init; }

    public required string Status { get; init; }

    public required int Sequence { get; init; }

    public required string Categories { get; init; }

    /// <summary>What they should have read.</summary>
    public static ReadEvent From(IcsEvent written) => new()
    {
        Uid = written.Uid,
        Start = Moment(written.Time.Start, written.Time),
        End = Moment(written.Time.End, written.Time),
        RecurrenceId = written.RecurrenceId is { } id ? Moment(id, written.Time) : null,
        Summary = written.Summary,
        Description = written.Description,
        Location = written.Location ?? "",
        Status = written.Status.ToString().ToUpperInvariant(),
        Sequence = written.Sequence,
        Categories = string.Join('|', written.Categories.Order(StringComparer.Ordinal)),
    };

    /// <summary>What a script answered.</summary>
    public static ReadEvent From(JsonElement answer) => new()
    {
        Uid = Text(answer, "uid"),
        Start = Text(answer, "start"),
        End = Text(answer, "end"),
        RecurrenceId = answer.GetProperty("recurrenceId").ValueKind == JsonValueKind.Null ? null : Text(answer, "recurrenceId"),
        Summary = Text(answer, "summary"),
        Description = Text(answer, "description"),
        Location = Text(answer, "location"),
        Status = Text(answer, "status"),
        Sequence = answer.GetProperty("sequence").GetInt32(),
        Categories = string.Join(
            '|', answer.GetProperty("categories").EnumerateArray().Select(word => word.ToString()).Order(StringComparer.Ordinal)),
    };

    /// <summary>A local time of an event in their words.</summary>
    public static string Moment(LocalDateTime local, EventTime time) => time.IsAllDay
        ? PeerSeries.Write(local)[..8]
        : $"{new DateTimeOffset(time.At(local).StartUtc).ToUnixTimeSeconds()}";

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).ToString();
}
