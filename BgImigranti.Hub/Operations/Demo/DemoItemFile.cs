using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>
/// Reads a shared item as its author wrote it: front matter, then for each language a line <c>=== bg</c>, its title, its summary, and
/// the Markdown.
/// </summary>
public static class DemoItemFile
{
    private const string Part = "=== ";

    private static readonly HashSet<string> HeadKeys =
        new(StringComparer.Ordinal) { "organisation", "author", "source", "state", "published", "other" };

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name, <c>demo/items/news/01-words.md</c>: the folder is the rubric.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="FormatException">The file is not written as above; the message names it.</exception>
    public static ItemEntry Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (head, lines) = FrontMatter.Read(name, text);
        return new ItemEntry
        {
            Path = name.Split('/')[^2],
            Organisation = head["organisation"],
            Author = head["author"],
            Source = head["source"],
            State = head.Find("state") is { Length: > 0 } state ? state : "published",
            Published = head.Find("published") is { Length: > 0 } published
                ? RelativeMoment.Find(published) ?? throw new FormatException($"{name}: published is \"{published}\".")
                : null,
            IsOtherOutdated = head.Find("other") == "outdated",
            Facts = head.Keys.Where(key => !HeadKeys.Contains(key)).ToDictionary(key => key, head.Find, StringComparer.Ordinal),
            Texts = Texts(name, lines),
        };
    }

    private static Dictionary<string, TextDraft> Texts(string name, string[] lines)
    {
        var texts = new Dictionary<string, TextDraft>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Part, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line.StartsWith(Part, StringComparison.Ordinal));
            texts[lines[i][Part.Length..]] = Text(name, lines[(i + 1)..(end < 0 ? lines.Length : end)]);
        }

        return texts;
    }

    private static TextDraft Text(string name, string[] lines)
    {
        var title = Value(name, lines[0], "title: ");
        var summary = Value(name, lines[1], "summary: ");
        return new TextDraft(title, summary, string.Join('\n', lines[2..]).Trim('\n').TrimEnd());
    }

    private static string Value(string name, string line, string key) => line.StartsWith(key, StringComparison.Ordinal)
        ? line[key.Length..].Trim()
        : throw new FormatException($"{name}: \"{line}\" does not begin with \"{key}\".");
}
