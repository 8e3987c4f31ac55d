namespace BgImigranti.Hub.Operations.Demo;

/// <summary>A thread of <c>demo/threads</c>.</summary>
public sealed record ThreadEntry
{
    /// <summary>Slug of its section.</summary>
    public required string Section { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>On which day it was started, counted back from the day of the installation.</summary>
    public required int DaysAgo { get; init; }

    /// <summary>At what time of that day, Sofia.</summary>
    public required TimeOnly StartedAt { get; init; }

    public required bool IsPinned { get; init; }

    public required bool IsLocked { get; init; }

    /// <summary>What was written, the opening first.</summary>
    public required IReadOnlyList<PostEntry> Posts { get; init; }
}
