namespace BgImigranti.Hub.Forum.Reading;

/// <summary>What stands above a thread's posts.</summary>
public sealed record ThreadHeadView
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string LanguageCode { get; init; }

    public required long SectionId { get; init; }

    public required long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public OrganisationLabel? Organisation { get; init; }

    public required DateTime StartedAt { get; init; }

    public required int LastNumber { get; init; }

    public required bool IsPinned { get; init; }

    public required bool IsLocked { get; init; }

    public required bool IsHidden { get; init; }

    /// <summary>Pages of its posts.</summary>
    public int Pages => Paging.Pages(LastNumber);
}
