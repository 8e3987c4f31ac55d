using System.Globalization;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A thread as it stands in a list.</summary>
public sealed record ThreadRow(
    long Id,
    long SectionId,
    string Title,
    string LanguageCode,
    string AuthorName,
    OrganisationLabel? Organisation,
    int LastNumber,
    DateTime LastPostAt,
    string LastAuthorName,
    bool IsPinned,
    bool IsLocked)
{
    /// <summary>Answers: posts but the first.</summary>
    public int Replies => LastNumber - 1;

    /// <summary>Posts the reader has not seen; 0 for visitors and for threads he never opened.</summary>
    public int Unread { get; init; }

    /// <summary>The section's name, where the list is of several.</summary>
    public SectionInfo? Section { get; init; }

    /// <summary>Order in a section: pinned first, then by the newest post; compared as text, descending.</summary>
    public string SectionOrder => string.Create(CultureInfo.InvariantCulture, $"{(IsPinned ? 1 : 0)}|{LastPostAt:O}|{Id:D12}");

    /// <summary>Order on the front page: by the newest post.</summary>
    public string RecencyOrder => string.Create(CultureInfo.InvariantCulture, $"{LastPostAt:O}|{Id:D12}");
}
