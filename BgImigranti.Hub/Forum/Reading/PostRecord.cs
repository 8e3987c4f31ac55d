using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A post as it comes out of the database.</summary>
internal sealed record PostRecord
{
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
