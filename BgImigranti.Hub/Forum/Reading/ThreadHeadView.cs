using System.Linq.Expressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>What stands above a thread's posts.</summary>
public sealed record ThreadHeadView
{
    /// <summary>What stands above the posts of threads, hidden ones too.</summary>
    internal static readonly Expression<Func<HubDbContext, IQueryable<ThreadHeadView>>> Source = db =>
        from thread in db.Set<ForumThread>()
        join author in db.Set<Person>() on thread.AuthorId equals author.Id
        join organisation in db.Set<Organisation>() on thread.OrganisationId equals organisation.Id into own
        from organisation in own.DefaultIfEmpty()
        select new ThreadHeadView
        {
            Id = thread.Id,
            OwnTitle = thread.Title,
            OtherTitle = thread.OtherTitle,
            LanguageCode = thread.LanguageCode,
            SectionId = thread.SectionId,
            AuthorId = thread.AuthorId,
            AuthorName = author.DisplayName,
            Organisation = organisation == null ? null : new OrganisationLabel(organisation.NameBg, organisation.NameEn, organisation.Hue),
            StartedAt = thread.StartedAt,
            LastNumber = thread.LastNumber,
            SubjectId = thread.SubjectId,
            IsPinned = thread.IsPinned,
            IsLocked = thread.IsLocked,
            IsHidden = thread.IsHidden,
        };

    public required long Id { get; init; }

    public required string OwnTitle { get; init; }

    public string? OtherTitle { get; init; }

    public required string LanguageCode { get; init; }

    /// <summary>The title for a reader of the current language.</summary>
    public string Title => IsTitledInCurrent ? OtherTitle! : OwnTitle;

    /// <summary>The language of <see cref="Title"/>.</summary>
    public string TitleLanguageCode => IsTitledInCurrent ? Language.Current.Code : LanguageCode;

    /// <summary>The title for readers of a language.</summary>
    public string TitleIn(string languageCode) => languageCode != LanguageCode && OtherTitle is not null ? OtherTitle : OwnTitle;

    private bool IsTitledInCurrent => OtherTitle is not null && LanguageCode != Language.Current.Code;

    public required long SectionId { get; init; }

    public required long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public OrganisationLabel? Organisation { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>What the thread discusses; null for an ordinary thread.</summary>
    public long? SubjectId { get; init; }

    public required int LastNumber { get; init; }

    public required bool IsPinned { get; init; }

    public required bool IsLocked { get; init; }

    public required bool IsHidden { get; init; }

    /// <summary>Pages of its posts.</summary>
    public int Pages => PageCount.Pages(LastNumber);
}
