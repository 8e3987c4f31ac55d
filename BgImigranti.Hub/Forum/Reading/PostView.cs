using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A post as it is shown to everybody who may read its thread.</summary>
public sealed record PostView(
    long Id,
    long ThreadId,
    int Number,
    long AuthorId,
    string AuthorName,
    OrganisationLabel? Organisation,
    string LanguageCode,
    SafeHtml Body,
    DateTime CreatedAt,
    DateTime? EditedAt,
    bool IsHidden,
    int Version);
