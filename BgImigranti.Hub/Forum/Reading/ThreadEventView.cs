namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A line of the timeline as it is shown.</summary>
public sealed record ThreadEventView
{
    public required long Id { get; init; }

    public required int AfterNumber { get; init; }

    public required ThreadEventKind Kind { get; init; }

    public required string PersonName { get; init; }

    public int? PostNumber { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }
}
