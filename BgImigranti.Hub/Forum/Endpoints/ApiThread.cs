using BgImigranti.Hub.Forum.Reading;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>A thread for programs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Section">Word of its section.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language"><c>bg</c> or <c>en</c>.</param>
/// <param name="Author">Display name of whoever started it.</param>
/// <param name="Posts">Number of its newest post.</param>
/// <param name="IsPinned">It stands first in its section.</param>
/// <param name="IsLocked">It takes no more answers.</param>
/// <param name="Url">Its address on this site, in its own language.</param>
public sealed record ApiThread(
    long Id, string Section, string Title, string Language, string Author, int Posts, bool IsPinned, bool IsLocked, string Url)
{
    internal static ApiThread Of(ThreadRow row, string section) => new(
        row.Id, section, row.OwnTitle, row.LanguageCode, row.AuthorName, row.LastNumber, row.IsPinned, row.IsLocked,
        $"/{row.LanguageCode}/{ForumLinks.Thread(row.Id, row.OwnTitle)}");

    internal static ApiThread Of(ThreadHeadView head, SectionInfo section) => new(
        head.Id, section.Slug, head.OwnTitle, head.LanguageCode, head.AuthorName, head.LastNumber, head.IsPinned, head.IsLocked,
        $"/{head.LanguageCode}/{ForumLinks.Thread(head.Id, head.OwnTitle)}");
}
