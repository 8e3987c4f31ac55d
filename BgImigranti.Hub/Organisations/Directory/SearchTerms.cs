using System.Globalization;
using System.Text;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>
/// Words typed into the directory's filter, and whether a text has them all. Cyrillic words are compared without case (ѝ as и, й
/// stays й). Latin ones are compared by sound, because people write Bulgarian in Latin letters in many ways: both sides are brought
/// to one skeleton, in which ya, ja, ia and q are the same, and so on.
/// </summary>
public sealed class SearchTerms
{
    /// <summary>More than this is not looked at.</summary>
    public const int MaxQueryLength = 100;

    // From the longer to the shorter; ъ is written as a by the law and as u by habit.
    private static readonly (string Written, string Skeleton)[] Sounds =
    [
        ("iy", "i"), ("sht", "6t"), ("sh", "6"), ("ch", "4"), ("zh", "i"), ("tz", "c"), ("ts", "c"), ("q", "ia"), ("w", "v"), ("x", "h"),
        ("y", "i"), ("j", "i"), ("u", "a"),
        ("ii", "i"),
    ];

    private readonly string[] _cyrillic;
    private readonly string[] _latin;

    /// <summary>Takes apart what was typed.</summary>
    public SearchTerms(string? typed)
    {
        var text = typed ?? "";
        var words = Plain(text[..Math.Min(text.Length, MaxQueryLength)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _cyrillic = [.. words.Where(HasCyrillic)];
        _latin = [.. words.Where(word => !HasCyrillic(word)).Select(Skeleton)];
    }

    /// <summary>Nothing was typed that could be looked for.</summary>
    public bool IsEmpty => _cyrillic.Length + _latin.Length == 0;

    /// <summary>Whether each word stands somewhere in the text, be it inside a longer word.</summary>
    public bool AreIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text);
        return Array.TrueForAll(_cyrillic, word => plain.Contains(word, StringComparison.Ordinal))
            && (_latin.Length == 0 || AreIn(Skeleton(Transliteration.ToLatin(plain)), _latin));
    }

    private static bool AreIn(string skeleton, string[] words) =>
        Array.TrueForAll(words, word => skeleton.Contains(word, StringComparison.Ordinal));

    /// <summary>Lower-case letters and digits; everything else parts words.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(rune.ToString());
        }

        var composed = plain.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('ѝ', 'и');
        return string.Concat(composed.Select(
            sign => char.IsLetterOrDigit(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark ? sign : ' '));
    }

    private static string Skeleton(string latin) =>
        Sounds.Aggregate(latin, (text, sound) => text.Replace(sound.Written, sound.Skeleton, StringComparison.Ordinal));

    private static bool HasCyrillic(string word) => word.Any(sign => sign is >= '\u0400' and <= '\u04FF');
}
