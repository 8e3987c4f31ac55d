using System.Buffers;
using System.Text;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>
/// Plain text as Markdown that shows it as it is: signs that mean something are escaped (CommonMark, 2.4), line ends stay line ends.
/// </summary>
public static class MarkdownEscape
{
    private const string AtTheBeginning = "-+#>=";
    private const string BareAddress = "www.";
    private static readonly string[] Schemes = ["https://", "http://"];
    private static readonly SearchValues<char> Anywhere = SearchValues.Create("\\`*_[]<|~");
    private static readonly SearchValues<char> InAddress = SearchValues.Create("\\`*_[]<|~&");
    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\u00A0<>\"„“”");
    private static readonly SearchValues<char> White = SearchValues.Create(" \t\u00A0");
    private static readonly SearchValues<char> NotAtItsEnd = SearchValues.Create(".,;:!?)'");

    /// <summary>The Markdown.</summary>
    public static string For(string plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
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
        for (var at = 0; at < line.Length; at++)
        {
            // Between brackets an address is a link, and nothing in it is escaped.
            if (AddressAt(line.AsSpan(at)) is > 0 and var length)
            {
                text.Append('<').Append(line, at, length).Append('>');
                at += length - 1;
                continue;
            }

            if (MeansSomething(line, at))
            {
                text.Append('\\');
            }

            text.Append(line[at]);
        }
    }

    private static bool MeansSomething(string line, int at) =>
        Anywhere.Contains(line[at])
        || (at == 0 && AtTheBeginning.Contains(line[at], StringComparison.Ordinal))
        || (line[at] is '.' or ')' && at > 0 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0)
        || (line[at] == '&' && line.AsSpan(at).Contains(';'))
        || (line[at] == '.' && IsBrokenAddress(line, at));

    /// <summary>Length of the address of the web that begins here; 0 for none.</summary>
    private static int AddressAt(ReadOnlySpan<char> rest)
    {
        foreach (var scheme in Schemes)
        {
            if (rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                var run = Run(rest, AfterAddress);
                var last = rest[..run].LastIndexOfAnyExcept(NotAtItsEnd);
                return last + 1 > scheme.Length ? last + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>An address without its scheme becomes a link by itself, and would show what is escaped in it.</summary>
    private static bool IsBrokenAddress(string line, int dot)
    {
        var begin = dot + 1 - BareAddress.Length;
        return begin >= 0 && line.AsSpan(begin).StartsWith(BareAddress, StringComparison.OrdinalIgnoreCase)
            && line.AsSpan(begin, Run(line.AsSpan(begin), White)).ContainsAny(InAddress);
    }

    private static int Run(ReadOnlySpan<char> rest, SearchValues<char> ends) =>
        rest.IndexOfAny(ends) is >= 0 and var end ? end : rest.Length;
}
