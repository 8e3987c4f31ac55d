using System.Globalization;
using System.Text;

namespace BgImigranti.Hub.Localization;

/// <summary>
/// Bulgarian in Latin letters by the Transliteration Act (State Gazette 19 of 13 March 2009, the Streamlined System), and
/// slugs made of it. The system cannot be reversed: а and ъ both become a.
/// </summary>
/// <remarks>
/// Not for names of persons, which stay as their document has them. Letters of other Cyrillic alphabets are outside the Act
/// and are given their usual Latin look, so that a Russian or Ukrainian title has a slug too; any other character is kept.
/// </remarks>
public static class Transliteration
{
    private const string Country = "българия";

    private static readonly Dictionary<char, string> Letters = Table(
        "а a  б b  в v  г g  д d  е e  ж zh  з z  и i  й y  к k  л l  м m  н n  о o  п p  р r  с s  т t  у u " +
        "ф f  х h  ц ts  ч ch  ш sh  щ sht  ъ a  ь y  ю yu  я ya  ѝ i " +
        "ы y  э e  ё yo  і i  ї yi  є ye  ґ g  ј j");

    // Latin letters that Unicode does not take apart into a letter and a mark.
    private static readonly Dictionary<char, string> UndecomposedLatinLetters = Table("ß ss  æ ae  œ oe  ø o  ł l  đ d  ð d  þ th  ı i");

    /// <summary>The text in Latin letters; capitals follow their neighbours (Жельо → Zhelyo, ЖЕЛЬО → ZHELYO).</summary>
    public static string ToLatin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = Composed(text);
        var result = new StringBuilder(source.Length * 2);
        var position = 0;
        while (position < source.Length)
        {
            var end = EndOfWord(source, position);
            if (end == position)
            {
                result.Append(source[position++]);
                continue;
            }

            AppendWord(result, source.AsSpan(position, end - position));
            position = end;
        }

        return result.ToString();
    }

    /// <summary>
    /// The text as a part of an address: lower case a–z, 0–9 and single hyphens between words, at most
    /// <paramref name="maximumLength"/> characters, cut between words where that is possible. Empty when nothing readable is
    /// left (a title in Arabic, for one): the caller decides what stands there then.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is not positive.</exception>
    public static string Slug(string title, int maximumLength = 80)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumLength);
        var slug = new StringBuilder(title.Length + 16);
        foreach (var letter in ToLatin(title).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            AppendToSlug(slug, letter);
        }

        return Cut(slug.ToString().TrimEnd('-'), maximumLength);
    }

    private static Dictionary<char, string> Table(string pairs) => pairs
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .ToDictionary(pair => pair[0][0], pair => pair[1]);

    private static void AppendToSlug(StringBuilder slug, char letter)
    {
        if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
        {
            slug.Append(letter);
        }
        else if (UndecomposedLatinLetters.TryGetValue(letter, out var latin))
        {
            slug.Append(latin);
        }
        else if (!IsSilent(letter) && slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    // Marks of taken-apart letters, and apostrophes: they part no words.
    private static bool IsSilent(char letter) =>
        letter is '\'' or '’' or 'ʼ' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static string Cut(string slug, int maximumLength)
    {
        if (slug.Length <= maximumLength)
        {
            return slug;
        }

        var cut = slug.LastIndexOf('-', maximumLength);
        return slug[..(cut > 0 ? cut : maximumLength)].TrimEnd('-');
    }

    private static void AppendWord(StringBuilder result, ReadOnlySpan<char> word)
    {
        if (word.Equals(Country, StringComparison.OrdinalIgnoreCase))
        {
            AppendCountry(result, word);
            return;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            var small = char.ToLowerInvariant(letter);
            if (!Letters.TryGetValue(small, out var latin))
            {
                result.Append(letter);
                continue;
            }

            // Final -ия is written -ia: София → Sofia, but Илиян → Iliyan.
            latin = small == 'я' && i == word.Length - 1 && i > 0 && char.ToLowerInvariant(word[i - 1]) == 'и' ? "a" : latin;
            AppendCased(result, latin, letter != small, IsAmongCapitals(word, i));
        }
    }

    private static void AppendCountry(StringBuilder result, ReadOnlySpan<char> word)
    {
        const string Latin = "bulgaria";
        for (var i = 0; i < word.Length; i++)
        {
            result.Append(char.IsUpper(word[i]) ? char.ToUpperInvariant(Latin[i]) : Latin[i]);
        }
    }

    private static void AppendCased(StringBuilder result, string latin, bool isCapital, bool isAmongCapitals)
    {
        if (!isCapital)
        {
            result.Append(latin);
        }
        else if (isAmongCapitals)
        {
            result.Append(latin.ToUpperInvariant());
        }
        else
        {
            result.Append(char.ToUpperInvariant(latin[0])).Append(latin, 1, latin.Length - 1);
        }
    }

    private static bool IsAmongCapitals(ReadOnlySpan<char> word, int index) =>
        index + 1 < word.Length ? char.IsUpper(word[index + 1]) : index > 0 && char.IsUpper(word[index - 1]);

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end;
    }

    // й may arrive as и and a mark; half a surrogate pair would make the normalisation throw.
    private static string Composed(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            composed.Append(rune.ToString());
        }

        return composed.ToString().Normalize(NormalizationForm.FormC);
    }
}
