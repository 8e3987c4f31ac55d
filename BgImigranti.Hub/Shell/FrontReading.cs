using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Library;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.News;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Shell;

/// <summary>Reads the front page: the first few of what is newest, each along the index of its list.</summary>
public sealed class FrontReading(
    ItemReading items, ForumReading forum, LiveChangeReader streams, AnnouncementsRubric announcements, LibraryRubric library, NewsRubric news)
{
    /// <summary>Announcements shown.</summary>
    public const int MostAnnouncements = 4;

    /// <summary>Dates of events shown.</summary>
    public const int MostEvents = 4;

    /// <summary>Threads shown.</summary>
    public const int MostThreads = 6;

    /// <summary>Articles shown.</summary>
    public const int MostNews = 3;

    private const int MostHandbooks = 3;

    /// <summary>The front page, with the reader's own reading marks.</summary>
    public async Task<FrontView> ReadAsync(Reader reader, CancellationToken cancellation)
    {
        var versions = await streams.VersionsAsync([LiveStreams.Front], cancellation);
        var (threads, _) = await forum.NewestAsync(reader, MostThreads, cancellation);
        var (told, _) = await items.FirstAsync<Announcement>(announcements, all => all, MostAnnouncements, cancellation);
        var (books, libraryVersion) = await items.FirstAsync<Material>(
            library, all => all.Where(material => material.MaterialKind == MaterialKind.Handbook), MostHandbooks, cancellation);
        var (articles, _) = await items.FirstAsync<NewsArticle>(news, all => all, MostNews, cancellation);
        return new FrontView
        {
            LiveVersion = versions.GetValueOrDefault(LiveStreams.Front),
            Announcements = told,
            Threads = threads,
            Handbooks = books,
            LibraryVersion = libraryVersion,
            News = articles,
        };
    }
}
