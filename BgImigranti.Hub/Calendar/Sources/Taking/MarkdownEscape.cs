using System.Text;

namespace BgImigranti.Hub.Calendar.Sources.Taking;

/// <summary>Plain text as Markdown that shows it as it is: signs that mean something are escaped (CommonMark, 2.4), line ends stay line ends.</summary>
internal static class MarkdownEscape
{
    private const string Anywhere = "\\`*_[]<|~";
    private const string AtTheBeginning = "-+#>=";
    private const string InAddresses = "\\`*<|";

    /// <summary>The Markdown.</summary>
    public static string Of(string plain)
    {
        var text = new StringBuilder(plain.Length + 32);
        foreach (var line in plain.Split('\n').Select(line => line.Trim()))
        {
            // A line that goes on is a new line to people, and to Markdown only behind two spaces.
            if (text.Length > 0)
            {
                text.Append(line.Length > 0 && text[^1] != '\n' ? "  \n" : "\n");
            }

            Append(text, line);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string line)
    {
        var isAddress = false;
        for (var i = 0; i < line.Length; i++)
        {
            // Addresses become links, and would not with a sign in them escaped.
            isAddress = !char.IsWhiteSpace(line[i]) && (isAddress || IsAddress(line.AsSpan(i)));
            if (isAddress ? InAddresses.Contains(line[i], StringComparison.Ordinal) : MeansSomething(line, i))
            {
                text.Append('\\');
            }

            text.Append(line[i]);
        }
    }

    private static bool MeansSomething(string line, int at) =>
        Anywhere.Contains(line[at], StringComparison.Ordinal)
        || (at == 0 && AtTheBeginning.Contains(line[at], StringComparison.Ordinal))
        || (line[at] is '.' or ')' && at > 0 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0)
        || (line[at] == '&' && line.AsSpan(at).Contains(';'));

    private static bool IsAddress(ReadOnlySpan<char> rest) =>
        rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
