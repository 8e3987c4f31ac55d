using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Bench.Load;

namespace BgImigranti.Hub.Bench.Site;

/// <summary>The pages that are measured, found as a visitor finds them: by following links.</summary>
/// <param name="Section">The section with the fullest list.</param>
/// <param name="Threads">Threads whose first page shows exactly 20 posts.</param>
internal sealed partial record HubAddresses(string Front, string Forum, string Section, IReadOnlyList<string> Threads)
{
    private const int PostsOnPage = 20;
    private const int PagesLimit = 3000;
    private const int MatchTimeout = 1000; // milliseconds

    /// <summary>What the API calls the section.</summary>
    public string SectionKey => Section[(Section.LastIndexOf('/') + 1)..];

    /// <summary>The ids of <see cref="Threads"/>.</summary>
    public IEnumerable<string> ThreadIds => Threads.Select(thread => thread.Split('/')[^2]);

    /// <param name="wanted">How many full threads are enough.</param>
    /// <exception cref="BenchFailure">Fewer full threads are linked than are needed to measure anything.</exception>
    public static async Task<HubAddresses> FindAsync(IPEndPoint hub, string culture, int wanted, CancellationToken cancellationToken)
    {
        using var connection = await HttpConnection.ConnectAsync(hub, keepsBody: true, cancellationToken);
        var root = $"/{culture}/";
        var forum = await ReadAsync(connection, root + "forum", cancellationToken);
        var lists = new List<(string Section, IReadOnlyList<string> Threads)>();
        foreach (var section in Links(SectionLink(), forum, root))
        {
            lists.Add((section, Links(ThreadLink(), await ReadAsync(connection, section, cancellationToken), root)));
        }

        var fullest = lists.OrderByDescending(list => list.Threads.Count).FirstOrDefault();
        if (fullest.Section is null)
        {
            throw new BenchFailure("The forum links to no section.");
        }

        var full = await FindFullAsync(connection, [.. lists.Select(list => list.Section)], root, wanted, cancellationToken);
        return new HubAddresses(root, root + "forum", fullest.Section, full);
    }

    private static async Task<List<string>> FindFullAsync(
        HttpConnection connection, string[] sections, string root, int wanted, CancellationToken cancellationToken)
    {
        var full = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; seen.Count < PagesLimit; page++)
        {
            var before = seen.Count;
            foreach (var section in sections)
            {
                var address = page == 1 ? section : string.Create(CultureInfo.InvariantCulture, $"{section}?page={page}");
                var list = await TryReadAsync(connection, address, cancellationToken) ?? "";
                foreach (var thread in Links(ThreadLink(), list, root).Where(seen.Add))
                {
                    if (PostsIn(await ReadAsync(connection, thread, cancellationToken)) == PostsOnPage)
                    {
                        full.Add(thread);
                    }

                    if (full.Count == wanted)
                    {
                        return full;
                    }
                }
            }

            if (seen.Count == before)
            {
                break;
            }
        }

        return full.Count > 0 ? full : throw new BenchFailure($"None of {seen.Count} threads shows {PostsOnPage} posts on its first page.");
    }

    private static int PostsIn(string page) =>
        PostMark().Matches(page).Select(match => match.Value).Distinct(StringComparer.Ordinal).Count();

    private static List<string> Links(Regex pattern, string page, string root) =>
        [.. pattern.Matches(page).Select(match => root + match.Groups["path"].Value).Distinct(StringComparer.Ordinal)];

    private static async Task<string> ReadAsync(HttpConnection connection, string path, CancellationToken cancellationToken) =>
        await TryReadAsync(connection, path, cancellationToken)
            ?? throw new BenchFailure($"{path} was answered {connection.Answer.Status}.");

    private static async Task<string?> TryReadAsync(HttpConnection connection, string path, CancellationToken cancellationToken) =>
        await connection.SendAsync(HttpRequest.Get(path), cancellationToken) == 200
            ? Encoding.UTF8.GetString(connection.Answer.Body.Span)
            : null;

    // Links may be written from the root or from the base of the language.
    [GeneratedRegex("href=\"(?:/(?:bg|en)/|\\./)?(?<path>forum/(?!threads\\b)[a-z0-9-]+)\"", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex SectionLink();

    [GeneratedRegex("href=\"(?:/(?:bg|en)/|\\./)?(?<path>forum/threads/[0-9]+/[a-z0-9-]+)[\"#?]", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex ThreadLink();

    [GeneratedRegex("id=\"post-[0-9]+\"", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex PostMark();
}
