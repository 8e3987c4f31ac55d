using BgImigranti.Hub.Forum.Reading;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>A post for programs. Of a hidden one only the number is told: neither its text nor its author.</summary>
public sealed record ApiPost(
    long Id, int Number, string? Author, string? Organisation, string Language, string Html, DateTime CreatedAt, DateTime? EditedAt,
    bool IsHidden)
{
    internal static ApiPost Of(PostView post) => post.IsHidden
        ? new ApiPost(post.Id, post.Number, null, null, post.LanguageCode, "", post.CreatedAt, null, true)
        : new ApiPost(
            post.Id, post.Number, post.AuthorName, post.Organisation?.Name, post.LanguageCode, post.Body.Html, post.CreatedAt,
            post.EditedAt, false);
}
