using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BgImigranti.Hub.Ui;

/// <summary>What the hub asks of any text that a person sends, before anything else looks at it.</summary>
public static class PlainText
{
    /// <summary>
    /// Whether the text holds something that no keyboard types and no reader sees: control characters other than line feed,
    /// carriage return and tab; signs that turn the reading direction for the rest of a page (U+202A–U+202E, U+2066–U+2069);
    /// half of a surrogate pair; U+FFFE and U+FFFF, which are no characters and break normalisation and XML. Such text is refused, not
    /// repaired: what was seen when writing must be what is kept.
    /// </summary>
    public static bool HasForbiddenControls(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsForbidden(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// One spelling for one text: line ends become line feeds, white space at the end goes, letters are composed (NFC; й stays
    /// й). White space at the beginning stays, because it means something in Markdown.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The text holds half a surrogate pair or U+FFFE; ask <see cref="HasForbiddenControls"/> first.
    /// </exception>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ReplaceLineEndings("\n").TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The length in bytes of UTF-8, in which the hub's limits are given: a Cyrillic letter is two.</summary>
    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>
    /// The beginning of a post as one line without Markdown signs, for lists, titles and mails: at most
    /// <paramref name="maxLength"/> characters, cut between words, with „…“ when something was left out. Plain text, to be
    /// encoded like any other.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is not positive.</exception>
    public static string Excerpt(string markdownOrText, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(markdownOrText);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLength);
        // Signs take room too; enough of the beginning is read to fill the excerpt, not a whole handbook.
        var beginning = markdownOrText[..(int)Math.Min(markdownOrText.Length, (4L * maxLength) + 400)];
        return Cut(OneLine(ExtractText(beginning)), maxLength);
    }

    private static string ExtractText(string markdown)
    {
        if (MarkdownReader.TryParse(markdown) is not { } document)
        {
            return markdown;
        }

        var words = new StringBuilder();
        foreach (var part in document.Descendants())
        {
            Append(words, part);
        }

        return words.ToString();
    }

    private static void Append(StringBuilder words, MarkdownObject part)
    {
        switch (part)
        {
            case LiteralInline literal:
                words.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                words.Append(code.Content);
                break;
            case AutolinkInline link:
                words.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                words.Append(entity.Transcoded.AsSpan());
                break;
            case CodeBlock code:
                words.Append(' ').Append(code.Lines.ToString());
                break;
            case Block or LineBreakInline:
                words.Append(' ');
                break;
        }
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string line, int maxChars)
    {
        if (line.Length <= maxChars)
        {
            return line;
        }

        var end = maxChars - 1;
        var space = line.LastIndexOf(' ', end);
        end = space > end / 2 ? space : end;
        if (end > 0 && char.IsHighSurrogate(line[end - 1]))
        {
            end--;
        }

        return line[..end].TrimEnd(' ', ',', ';', ':', '–', '-') + "…";
    }

    private static bool IsForbidden(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF'
        || char.IsSurrogate(character);
}
