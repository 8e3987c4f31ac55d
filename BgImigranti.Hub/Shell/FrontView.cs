using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Shell;

/// <summary>What the front page shows.</summary>
public sealed record FrontView
{
    /// <summary>
    /// Version of the front page's stream, read before everything else: what came since is told once more, which does no harm.
    /// </summary>
    public required long LiveVersion { get; init; }

    public required IReadOnlyList<ItemCardView> Announcements { get; init; }

    public required IReadOnlyList<ThreadRow> Threads { get; init; }

    public required IReadOnlyList<ItemCardView> Handbooks { get; init; }

    /// <summary>Version of the library's stream in the state in which the handbooks were read.</summary>
    public required long LibraryVersion { get; init; }

    public required IReadOnlyList<ItemCardView> News { get; init; }
}
