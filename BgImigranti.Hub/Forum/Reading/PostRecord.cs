using System.Linq.Expressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A post as it comes out of the database.</summary>
internal sealed record PostRecord
{
    /// <summary>Posts with author and organisation; of hidden ones no text.</summary>
    internal static readonly Expression<Func<HubDbContext, IQueryable<PostRecord>>> Source = db =>
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

    public required long Id { get; init; }

    public required long ThreadId { get; init; }

    public required int Number { get; init; }

    public required long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public OrganisationLabel? Organisation { get; init; }

    public required string LanguageCode { get; init; }

    public required string BodyHtml { get; init; }

    /// <summary>The Markdown, when the HTML was made by an older sanitiser; null otherwise.</summary>
    public string? OutdatedBody { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? EditedAt { get; init; }

    public required bool IsHidden { get; init; }

    public required int Version { get; init; }

    /// <summary>The post as shown; a text rendered by an older sanitiser is rendered by this one.</summary>
    public PostView View(MarkdownRenderer markdown) => new(
        Id, ThreadId, Number, AuthorId, AuthorName, Organisation, LanguageCode,
        OutdatedBody is null ? SafeHtml.FromStored(BodyHtml) : markdown.Render(OutdatedBody),
        CreatedAt, EditedAt, IsHidden, Version);
}
