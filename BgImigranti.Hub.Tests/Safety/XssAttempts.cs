using System.Globalization;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>Attempts to smuggle a script into a page, for everything that shows what people typed.</summary>
public static partial class XssAttempts
{
    /// <summary>What each attempt tries to set on <c>window</c>.</summary>
    public const string Mark = "__xss";

    /// <summary>All attempts of <c>xss.txt</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. File.ReadLines(Repository.PathTo("BgImigranti.Hub.Tests", "Safety", "xss.txt"))
            .Where(line => line.Length > 0 && line[0] != '§')
            .Select(Unescape),
    ];

    private static string Unescape(string line) => Escape().Replace(line, escape => escape.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        'x' or 'u' => ((char)ushort.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => escape.Value[1..],
    });

    [GeneratedRegex(@"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[nt\\""])", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Escape();
}
