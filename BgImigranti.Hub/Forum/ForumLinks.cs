using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Forum;

/// <summary>Addresses of the forum, relative to the language prefix.</summary>
public static class ForumLinks
{
    public const string Index = "forum";

    public static string Section(string slug, int page = 1) => page > 1 ? Invariant($"forum/{slug}?page={page}") : $"forum/{slug}";

    public static string NewThread(string slug) => $"forum/{slug}/new";

    /// <summary>A thread, at one of its pages.</summary>
    public static string Thread(long id, string title, int page = 1)
    {
        var address = Invariant($"forum/threads/{id}/{Slug(title)}");
        return page > 1 ? Invariant($"{address}?page={page}") : address;
    }

    /// <summary>The words of a title in an address; the id decides, so they may change.</summary>
    public static string Slug(string title) => Transliteration.Slug(title) is { Length: > 0 } slug ? slug : "thread";

    /// <summary>A thread's page with the form below it answering a post.</summary>
    public static string Quote(long threadId, string title, long postId) =>
        Invariant($"forum/threads/{threadId}/{Slug(title)}?quote={postId}#reply");

    /// <summary>The whole thread on one sheet.</summary>
    public static string Print(long threadId) => Invariant($"forum/threads/{threadId}/print");

    /// <summary>Leads to the post in its thread, on whichever page it stands.</summary>
    public static string Post(long id) => Invariant($"forum/posts/{id}");

    public static string History(long id) => Invariant($"forum/posts/{id}/history");

    public static string Edit(long id) => Invariant($"forum/posts/{id}/edit");

    public static string Moderate(long id) => Invariant($"forum/posts/{id}/moderate");

    public static string ModerateThread(long id) => Invariant($"forum/threads/{id}/moderate");

    /// <summary>Where a reply is posted.</summary>
    public static string Replies(long threadId) => Invariant($"forum/threads/{threadId}/posts");

    /// <summary>Where a new thread is posted.</summary>
    public static string Threads(string sectionSlug) => $"forum/{sectionSlug}/threads";

    /// <summary>Where the reading mark is posted.</summary>
    public static string Read(long threadId) => Invariant($"forum/threads/{threadId}/read");

    /// <summary>Key of the draft of a reply.</summary>
    public static string ReplyDraft(long threadId) => Invariant($"thread/{threadId}/reply");

    /// <summary>Key of the draft of a new thread.</summary>
    public static string ThreadDraft(string sectionSlug) => $"section/{sectionSlug}/new";

    /// <summary>Key of the draft of an edit.</summary>
    public static string EditDraft(long postId) => Invariant($"post/{postId}/edit");

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
