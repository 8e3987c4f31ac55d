using System.Linq.Expressions;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A section as it comes out of the database, with its newest thread.</summary>
internal sealed record SectionRecord
{
    /// <summary>Sections with their newest thread.</summary>
    internal static readonly Expression<Func<HubDbContext, IQueryable<SectionRecord>>> Source = db =>
        from section in db.Set<ForumSection>()
        join thread in db.Set<ForumThread>() on section.NewestThreadId equals thread.Id into newest
        from thread in newest.DefaultIfEmpty()
        select new SectionRecord
        {
            Id = section.Id,
            Slug = section.Slug,
            Position = section.Position,
            IsRestricted = section.IsRestricted,
            NameBg = section.NameBg,
            NameEn = section.NameEn,
            DescriptionBg = section.DescriptionBg,
            DescriptionEn = section.DescriptionEn,
            ThreadCount = section.ThreadCount,
            PostCount = section.PostCount,
            Newest = thread == null
                ? null
                : new NewestThread(thread.Id, thread.Title, thread.OtherTitle, thread.LanguageCode, thread.LastNumber, thread.LastPostAt),
        };

    public required long Id { get; init; }

    public required string Slug { get; init; }

    public required int Position { get; init; }

    public required bool IsRestricted { get; init; }

    public required string NameBg { get; init; }

    public required string NameEn { get; init; }

    public required string DescriptionBg { get; init; }

    public required string DescriptionEn { get; init; }

    public required int ThreadCount { get; init; }

    public required int PostCount { get; init; }

    public NewestThread? Newest { get; init; }

    /// <summary>The section as a row of the list.</summary>
    public SectionRow Row() => new(
        new SectionInfo(Id, Slug, Position, IsRestricted, NameBg, NameEn), DescriptionBg, DescriptionEn, ThreadCount, PostCount, Newest);
}
