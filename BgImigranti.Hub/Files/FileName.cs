using System.Globalization;
using System.Text;

namespace BgImigranti.Hub.Files;

/// <summary>
/// The name that a file is shown and saved under. A typed name is never refused and never believed: it is brought to a safe one.
/// The store itself knows no names at all, so a name leads nowhere, whatever it holds.
/// </summary>
public static class FileName
{
    /// <summary>Longest display name in characters, the ending included.</summary>
    public const int MaxLength = 100;

    private const string Nameless = "file";

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CLOCK$", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What is left of a typed name: its last part when it is a path; without controls, invisible signs and signs that turn the
    /// reading direction; without what file systems give a meaning to; and always with the ending of what the content is, so that
    /// <c>photo.jpg.exe</c> with a picture inside becomes <c>photo.jpg.exe.jpg</c>.
    /// </summary>
    public static string Safe(string? typed, FileType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = Readable(LastPart(typed ?? ""));
        if (type.Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            name = name[..^known.Length];
        }

        name = Trimmed(Shortened(Trimmed(name), MaxLength - type.Endings[0].Length - 1));
        if (name.Length == 0)
        {
            name = Nameless;
        }

        return (Devices.Contains(name.Split('.')[0].Trim()) ? "_" + name : name) + type.Endings[0];
    }

    private static string LastPart(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Readable(string text)
    {
        var name = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                case UnicodeCategory.Surrogate:
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    name.Append(' ');
                    break;
                default:
                    name.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' or 0xFFFD ? "-" : rune.ToString());
                    break;
            }
        }

        return string.Join(' ', name.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Trimmed(string name) => name.Trim(' ', '.');

    private static string Shortened(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }

        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
    }
}
