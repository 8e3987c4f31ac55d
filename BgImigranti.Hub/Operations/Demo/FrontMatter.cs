namespace BgImigranti.Hub.Operations.Demo;

/// <summary>The head of a content file: lines of the kind <c>key: value</c> between two lines of dashes.</summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";
    private readonly string _file;
    private readonly Dictionary<string, string> _values;

    private FrontMatter(string file, IEnumerable<string> lines)
    {
        _file = file;
        _values = lines
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0].TrimEnd(':'), pair => pair.Length == 2 ? pair[1].Trim() : "", StringComparer.Ordinal);
    }

    /// <summary>The keys that were given.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>A value that must be there.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public string this[string key] =>
        _values.TryGetValue(key, out var value) && value.Length > 0 ? value : throw new FormatException($"{_file}: \"{key}\" is missing.");

    /// <summary>Reads the head of a file and gives the lines behind it.</summary>
    /// <exception cref="FormatException">The file does not begin with a head.</exception>
    public static (FrontMatter Head, string[] Lines) Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        return lines[0] == Fence && end > 0
            ? (new FrontMatter(file, lines[1..end]), lines[(end + 1)..])
            : throw new FormatException($"{file}: does not begin with front matter between two lines of dashes.");
    }

    /// <summary>A value that may be missing; empty then.</summary>
    public string Find(string key) => _values.GetValueOrDefault(key, "");

    /// <summary>Is a flag set?</summary>
    public bool IsTrue(string key) => Find(key) == "true";
}
