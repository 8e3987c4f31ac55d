using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>
/// Reads a shared item as its author wrote it: front matter, then for each language a line <c>=== bg</c>, its title, its summary, and
/// the Markdown. Pictures stand in the front matter, <c>picture-1: bowl.webp | words in Bulgarian | words in English</c>, in the order
/// of their numbers.
/// </summary>
public static class DemoItemFile
{
    private const string Part = "=== ";
    private const string Picture = "picture-";

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
            Facts = head.Keys.Where(key => !HeadKeys.Contains(key) && !IsPicture(key))
                .ToDictionary(key => key, head.Find, StringComparer.Ordinal),
            Texts = Texts(name, lines),
            Pictures = [.. head.Keys.Where(IsPicture).Order(StringComparer.Ordinal).Select(key => PictureOf(name, key, head[key]))],
        };
    }

    /// <summary>One digit, so that the order of the keys is that of the pictures.</summary>
    private static bool IsPicture(string key) =>
        key.Length == Picture.Length + 1 && key.StartsWith(Picture, StringComparison.Ordinal) && char.IsAsciiDigit(key[^1]);

    private static PictureEntry PictureOf(string name, string key, string value) =>
        value.Split('|', StringSplitOptions.TrimEntries) is [{ Length: > 0 } file, { Length: > 0 } bg, { Length: > 0 } en]
            ? new PictureEntry(file, new DemoText(bg, en))
            : throw new FormatException($"{name}: {key} is \"{value}\", not like \"bowl.webp | паница | a bowl\".");

    private static Dictionary<string, TextInput> Texts(string name, string[] lines)
    {
        var texts = new Dictionary<string, TextInput>(StringComparer.Ordinal);
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

    private static TextInput Text(string name, string[] lines)
    {
        var title = Value(name, lines[0], "title: ");
        var summary = Value(name, lines[1], "summary: ");
        return new TextInput(title, summary, string.Join('\n', lines[2..]).Trim('\n').TrimEnd());
    }

    private static string Value(string name, string line, string key) => line.StartsWith(key, StringComparison.Ordinal)
        ? line[key.Length..].Trim()
        : throw new FormatException($"{name}: \"{line}\" does not begin with \"{key}\".");
}
