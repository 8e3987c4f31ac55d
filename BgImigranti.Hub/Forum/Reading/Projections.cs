using System.Linq.Expressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>How rows become what is shown: once for pages and for the live stream, so that both always look alike.</summary>
internal static class Projections
{
    /// <summary>Posts with author and organisation; of hidden ones no text.</summary>
    public static readonly Expression<Func<HubDbContext, IQueryable<PostRecord>>> Posts = db =>
        from post in db.Set<ForumPost>()
        join thread in db.Set<ForumThread>() on post.ThreadId equals thread.Id
        join author in db.Set<Person>() on post.AuthorId equals author.Id
        join organisation in db.Set<Organisation>() on post.OrganisationId equals organisation.Id into own
        from organisation in own.DefaultIfEmpty()
        select new PostRecord
        {
            Id = post.Id,
            ThreadId = post.ThreadId,
            Number = post.Number,
            AuthorId = post.AuthorId,
            AuthorName = author.DisplayName,
            Organisation = organisation == null ? null : new OrganisationLabel(organisation.NameBg, organisation.NameEn, organisation.Hue),
            LanguageCode = post.LanguageCode ?? thread.LanguageCode,
            BodyHtml = post.IsHidden ? "" : post.BodyHtml,
            OutdatedBody = post.RendererVersion == MarkdownRenderer.Version || post.IsHidden ? null : post.Body,
            CreatedAt = post.CreatedAt,
            EditedAt = post.EditedAt,
            IsHidden = post.IsHidden,
            Version = post.Version,
        };

    /// <summary>What stands above the posts of threads, hidden ones too.</summary>
    public static readonly Expression<Func<HubDbContext, IQueryable<ThreadHeadView>>> Heads = db =>
        from thread in db.Set<ForumThread>()
        join author in db.Set<Person>() on thread.AuthorId equals author.Id
        join organisation in db.Set<Organisation>() on thread.OrganisationId equals organisation.Id into own
        from organisation in own.DefaultIfEmpty()
        select new ThreadHeadView
        {
            Id = thread.Id,
            Title = thread.Title,
            LanguageCode = thread.LanguageCode,
            SectionId = thread.SectionId,
            AuthorId = thread.AuthorId,
            AuthorName = author.DisplayName,
            Organisation = organisation == null ? null : new OrganisationLabel(organisation.NameBg, organisation.NameEn, organisation.Hue),
            StartedAt = thread.StartedAt,
            LastNumber = thread.LastNumber,
            IsPinned = thread.IsPinned,
            IsLocked = thread.IsLocked,
            IsHidden = thread.IsHidden,
        };

    /// <summary>Threads as rows of a list, without the hidden.</summary>
    public static readonly Expression<Func<HubDbContext, IQueryable<ThreadRow>>> Rows = db =>
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
            Title = thread.Title,
            LanguageCode = thread.LanguageCode,
            AuthorName = author.DisplayName,
            Organisation = organisation == null ? null : new OrganisationLabel(organisation.NameBg, organisation.NameEn, organisation.Hue),
            LastNumber = thread.LastNumber,
            LastPostAt = thread.LastPostAt,
            LastAuthorName = last.DisplayName,
            IsPinned = thread.IsPinned,
            IsLocked = thread.IsLocked,
        };

    /// <summary>Lines of timelines.</summary>
    public static readonly Expression<Func<HubDbContext, IQueryable<EventRecord>>> Events = db =>
        from line in db.Set<ThreadEvent>()
        join person in db.Set<Person>() on line.PersonId equals person.Id
        select new EventRecord
        {
            ThreadId = line.ThreadId,
            View = new ThreadEventView
            {
                Id = line.Id,
                AfterNumber = line.AfterNumber,
                Kind = line.Kind,
                PersonName = person.DisplayName,
                PostNumber = line.PostNumber,
                Reason = line.Reason,
                At = line.At,
            },
        };

    /// <summary>Sections with their newest thread.</summary>
    public static readonly Expression<Func<HubDbContext, IQueryable<SectionRecord>>> Sections = db =>
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
            Newest = thread == null ? null : new NewestThread(thread.Id, thread.Title, thread.LanguageCode, thread.LastNumber, thread.LastPostAt),
        };

    private static readonly Func<HubDbContext, IQueryable<PostRecord>> PostsOf = Posts.Compile();
    private static readonly Func<HubDbContext, IQueryable<ThreadHeadView>> HeadsOf = Heads.Compile();
    private static readonly Func<HubDbContext, IQueryable<ThreadRow>> RowsOf = Rows.Compile();
    private static readonly Func<HubDbContext, IQueryable<EventRecord>> EventsOf = Events.Compile();

    extension(HubDbContext db)
    {
        /// <summary><see cref="Posts"/>, to be asked as one likes.</summary>
        public IQueryable<PostRecord> PostRecords => PostsOf(db);

        /// <summary><see cref="Heads"/>, to be asked as one likes.</summary>
        public IQueryable<ThreadHeadView> ThreadHeads => HeadsOf(db);

        /// <summary><see cref="Rows"/>, to be asked as one likes.</summary>
        public IQueryable<ThreadRow> ThreadRows => RowsOf(db);

        /// <summary><see cref="Events"/>, to be asked as one likes.</summary>
        public IQueryable<EventRecord> EventRecords => EventsOf(db);
    }
}
