using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Library;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.News;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Shell;

/// <summary>Reads the front page: the first few of what is newest, each along the index of its list.</summary>
public sealed class FrontQueries(
    ItemQueries items, ForumQueries forum, LiveChangeReader streams, AnnouncementsRubric announcements, LibraryRubric library,
    NewsRubric news)
{
    /// <summary>Announcements shown.</summary>
    public const int MaxAnnouncements = 4;

    /// <summary>Dates of events shown.</summary>
    public const int MaxEvents = 4;

    /// <summary>Threads shown.</summary>
    public const int MaxThreads = 6;

    /// <summary>Articles shown.</summary>
    public const int MaxNews = 3;

    private const int MaxHandbooks = 3;

    /// <summary>The front page, with the reader's own reading marks.</summary>
    public async Task<FrontView> ReadAsync(Reader reader, CancellationToken cancellation)
    {
        var versions = await streams.VersionsAsync([LiveStreams.Front], cancellation);
        var (threads, _) = await forum.NewestAsync(reader, MaxThreads, cancellation);
        var (announced, _) = await items.FirstAsync<Announcement>(announcements, all => all, MaxAnnouncements, cancellation);
        var (books, libraryVersion) = await items.FirstAsync<Material>(
            library, all => all.Where(material => material.MaterialKind == MaterialKind.Handbook), MaxHandbooks, cancellation);
        var (articles, _) = await items.FirstAsync<NewsArticle>(news, all => all, MaxNews, cancellation);
        return new FrontView
        {
            LiveVersion = versions.GetValueOrDefault(LiveStreams.Front),
            Announcements = announced,
            Threads = threads,
            Handbooks = books,
            LibraryVersion = libraryVersion,
            News = articles,
        };
    }
}
