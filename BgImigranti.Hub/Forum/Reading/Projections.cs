using System.Linq.Expressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>How rows become what is shown: once for pages and for the live stream, so that both always look alike.</summary>
internal static class Projections
{
    extension(HubDbContext db)
    {
        /// <summary>The posts that <paramref name="which"/> names, with author and organisation, hidden ones without their text.</summary>
        public IQueryable<PostRecord> PostRecords(Expression<Func<ForumPost, bool>> which)
        {
            var people = db.Set<Person>();
            var organisations = db.Set<Organisation>();
            var threads = db.Set<ForumThread>();
            return from post in db.Set<ForumPost>().Where(which)
                   join thread in threads on post.ThreadId equals thread.Id
                   join author in people on post.AuthorId equals author.Id
                   join organisation in organisations on post.OrganisationId equals organisation.Id into own
                   from organisation in own.DefaultIfEmpty()
                   orderby post.ThreadId, post.Number
                   select new PostRecord(
                       post.Id, post.ThreadId, post.Number, post.AuthorId, author.DisplayName,
                       organisation == null ? null : new OrganisationLabel(organisation.NameBg, organisation.NameEn, organisation.Hue),
                       post.LanguageCode ?? thread.LanguageCode,
                       post.IsHidden ? "" : post.BodyHtml,
                       post.RendererVersion == MarkdownRenderer.Version || post.IsHidden ? null : post.Body,
                       post.CreatedAt, post.EditedAt, post.IsHidden, post.Version);
        }

        /// <summary>The threads that <paramref name="which"/> names, as rows of a list.</summary>
        public IQueryable<ThreadRow> ThreadRows(IQueryable<ForumThread> which)
        {
            var people = db.Set<Person>();
            var organisations = db.Set<Organisation>();
            return from thread in which
                   join author in people on thread.AuthorId equals author.Id
                   join last in people on thread.LastAuthorId equals last.Id
                   join organisation in organisations on thread.OrganisationId equals organisation.Id into own
                   from organisation in own.DefaultIfEmpty()
                   select new ThreadRow(
                       thread.Id, thread.SectionId, thread.Title, thread.LanguageCode, author.DisplayName,
                       organisation == null ? null : new OrganisationLabel(organisation.NameBg, organisation.NameEn, organisation.Hue),
                       thread.LastNumber, thread.LastPostAt, last.DisplayName, thread.IsPinned, thread.IsLocked);
        }

        /// <summary>What stands above the posts of the threads that <paramref name="which"/> names.</summary>
        public IQueryable<ThreadHeadView> ThreadHeads(Expression<Func<ForumThread, bool>> which)
        {
            var people = db.Set<Person>();
            var organisations = db.Set<Organisation>();
            return from thread in db.Set<ForumThread>().Where(which)
                   join author in people on thread.AuthorId equals author.Id
                   join organisation in organisations on thread.OrganisationId equals organisation.Id into own
                   from organisation in own.DefaultIfEmpty()
                   select new ThreadHeadView(
                       thread.Id, thread.Title, thread.LanguageCode, thread.SectionId, thread.AuthorId, author.DisplayName,
                       organisation == null ? null : new OrganisationLabel(organisation.NameBg, organisation.NameEn, organisation.Hue),
                       thread.StartedAt, thread.LastNumber, thread.IsPinned, thread.IsLocked, thread.IsHidden);
        }

        /// <summary>The lines of the timeline that <paramref name="which"/> names.</summary>
        public IQueryable<ThreadEventView> EventViews(Expression<Func<ThreadEvent, bool>> which)
        {
            var people = db.Set<Person>();
            return from line in db.Set<ThreadEvent>().Where(which)
                   join person in people on line.PersonId equals person.Id
                   orderby line.Id
                   select new ThreadEventView(line.Id, line.AfterNumber, line.Kind, person.DisplayName, line.PostNumber, line.Reason, line.At);
        }
    }

    /// <summary>A post as it comes out of the database.</summary>
    internal sealed record PostRecord(
        long Id, long ThreadId, int Number, long AuthorId, string AuthorName, OrganisationLabel? Organisation, string LanguageCode,
        string BodyHtml, string? OutdatedBody, DateTime CreatedAt, DateTime? EditedAt, bool IsHidden, int Version)
    {
        /// <summary>The post as shown; a text rendered by an older sanitiser is rendered by this one.</summary>
        public PostView View(MarkdownRenderer markdown) => new(
            Id, ThreadId, Number, AuthorId, AuthorName, Organisation, LanguageCode,
            OutdatedBody is null ? SafeHtml.FromStored(BodyHtml) : markdown.Render(OutdatedBody),
            CreatedAt, EditedAt, IsHidden, Version);
    }
}
