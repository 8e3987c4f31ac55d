namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A line of a timeline with the thread it belongs to.</summary>
internal sealed record EventRecord
{
    public required long ThreadId { get; init; }

    public required ThreadEventView View { get; init; }
}
