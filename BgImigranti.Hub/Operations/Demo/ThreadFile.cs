using System.Globalization;
using System.Text.RegularExpressions;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>
/// Reads a thread as its author wrote it: front matter between two lines of dashes, the opening post, then the answers, each under
/// a line <c>=== person +0d 00:50 en</c> that says who, how long after the post before, and the language when it is not the thread's.
/// </summary>
public static partial class ThreadFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name, for complaints.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="FormatException">The file is not written as above; the message names it and the place.</exception>
    public static ThreadEntry Read(string name, string text)
    {
        var (head, lines) = FrontMatter.Read(name, text);
        var started = Started().Match(head["started"]);
        if (!started.Success)
        {
            throw new FormatException($"{name}: started is \"{head["started"]}\", not like \"-40d 09:10\".");
        }

        return new ThreadEntry
        {
            Section = head["section"],
            Language = head["language"],
            Title = head["title"],
            DaysAgo = int.Parse(started.Groups["days"].Value, CultureInfo.InvariantCulture),
            StartedAt = TimeOnly.ParseExact(started.Groups["time"].Value, "HH:mm", CultureInfo.InvariantCulture),
            IsPinned = head.IsTrue("pinned"),
            IsLocked = head.IsTrue("locked"),
            Posts = Posts(name, head["author"], lines),
        };
    }

    private static List<PostEntry> Posts(string name, string opener, string[] lines)
    {
        var posts = new List<PostEntry>();
        var next = new PostEntry(opener, TimeSpan.Zero, null, "");
        var body = new List<string>();
        foreach (var line in lines)
        {
            if (!line.StartsWith("=== ", StringComparison.Ordinal))
            {
                body.Add(line);
                continue;
            }

            posts.Add(WithBody(name, next, body));
            next = Header(name, line);
            body.Clear();
        }

        posts.Add(WithBody(name, next, body));
        return posts;
    }

    private static PostEntry WithBody(string name, PostEntry post, List<string> body)
    {
        var text = string.Join('\n', body).Trim('\n').TrimEnd();
        return text.Length > 0 ? post with { Body = text } : throw new FormatException($"{name}: a post of {post.Author} is empty.");
    }

    private static PostEntry Header(string name, string line)
    {
        var match = Answer().Match(line);
        if (!match.Success)
        {
            throw new FormatException($"{name}: \"{line}\" is not like \"=== person +0d 00:50 en\".");
        }

        var after = TimeSpan.FromDays(int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture))
            + TimeOnly.ParseExact(match.Groups["time"].Value, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan();
        return new PostEntry(
            match.Groups["author"].Value, after, match.Groups["language"].Success ? match.Groups["language"].Value : null, "");
    }

    [GeneratedRegex(@"^-(?<days>\d{1,3})d (?<time>\d\d:\d\d)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Started();

    [GeneratedRegex(@"^=== (?<author>[a-z]+) \+(?<days>\d{1,3})d (?<time>\d\d:\d\d)( (?<language>bg|en))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answer();
}
