using System.Globalization;
using System.Linq.Expressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A thread as it stands in a list.</summary>
public sealed record ThreadRow
{
    /// <summary>Threads as rows of a list, without the hidden.</summary>
    internal static readonly Expression<Func<HubDbContext, IQueryable<ThreadRow>>> Source = db =>
        from thread in db.Set<ForumThread>()
        where !thread.IsHidden
        join author in db.Set<Person>() on thread.AuthorId equals author.Id
        join last in db.Set<Person>() on thread.LastAuthorId equals last.Id
        join organisation in db.Set<Organisation>() on thread.OrganisationId equals organisation.Id into own
        from organisation in own.DefaultIfEmpty()
        select new ThreadRow
        {
            Id = thread.Id,
            SectionId = thread.SectionId,
            OwnTitle = thread.Title,
            OtherTitle = thread.OtherTitle,
            LanguageCode = thread.LanguageCode,
            AuthorName = author.DisplayName,
            Organisation = organisation == null ? null : new OrganisationLabel(organisation.NameBg, organisation.NameEn, organisation.Hue),
            LastNumber = thread.LastNumber,
            LastPostAt = thread.LastPostAt,
            LastAuthorName = last.DisplayName,
            IsPinned = thread.IsPinned,
            IsLocked = thread.IsLocked,
        };

    public required long Id { get; init; }

    public required long SectionId { get; init; }

    public required string OwnTitle { get; init; }

    public string? OtherTitle { get; init; }

    public required string LanguageCode { get; init; }

    /// <summary>The title for a reader of the current language.</summary>
    public string Title => IsTitledInCurrent ? OtherTitle! : OwnTitle;

    /// <summary>The language of <see cref="Title"/>.</summary>
    public string TitleLanguageCode => IsTitledInCurrent ? Language.Current.Code : LanguageCode;

    private bool IsTitledInCurrent => OtherTitle is not null && LanguageCode != Language.Current.Code;

    public required string AuthorName { get; init; }

    public OrganisationLabel? Organisation { get; init; }

    public required int LastNumber { get; init; }

    public required DateTime LastPostAt { get; init; }

    public required string LastAuthorName { get; init; }

    public required bool IsPinned { get; init; }

    public required bool IsLocked { get; init; }

    /// <summary>Answers: posts but the first.</summary>
    public int Replies => LastNumber - 1;

    /// <summary>How far the reader has read; null for visitors and for threads they never opened.</summary>
    public int? ReadNumber { get; init; }

    /// <summary>Posts the reader has not seen; 0 for visitors and for threads they never opened.</summary>
    public int Unread => ReadNumber is { } number ? Math.Max(0, LastNumber - number) : 0;

    /// <summary>The section's name, where the list is of several.</summary>
    public SectionInfo? Section { get; init; }

    /// <summary>Order in a section: pinned first, then by the newest post; compared as text, descending.</summary>
    public string SectionOrder => string.Create(CultureInfo.InvariantCulture, $"{(IsPinned ? 1 : 0)}|{LastPostAt:O}|{Id:D12}");

    /// <summary>Order on the front page: by the newest post.</summary>
    public string RecencyOrder => string.Create(CultureInfo.InvariantCulture, $"{LastPostAt:O}|{Id:D12}");
}
