namespace BgImigranti.Hub.Forum.Reading;

/// <summary>Everything about a thread's page but its posts.</summary>
internal sealed record PageHead
{
    public required ThreadHeadView Head { get; init; }

    public required long LiveVersion { get; init; }

    public required int ReadNumber { get; init; }

    public required bool HasEvents { get; init; }
}
