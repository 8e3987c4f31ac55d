namespace BgImigranti.Hub.Forum.Reading;

/// <summary>What stands above a thread's posts.</summary>
public sealed record ThreadHeadView(
    long Id,
    string Title,
    string LanguageCode,
    long SectionId,
    long AuthorId,
    string AuthorName,
    OrganisationLabel? Organisation,
    DateTime StartedAt,
    int LastNumber,
    bool IsPinned,
    bool IsLocked,
    bool IsHidden)
{
    /// <summary>Pages of its posts.</summary>
    public int Pages => Paging.Pages(LastNumber);
}
