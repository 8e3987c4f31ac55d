using System.Text;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>Texts at the size limit that make a Markdown parser work with the square of their length, or write megabytes.</summary>
public static class TextBombs
{
    private static readonly string[] Repeated =
    [
        "[a](b", "*a_ ", ">", "> ", "[", "![", "[a", "[](", "[a][b", "[a](<b", "[a](b \"", "**a *b ", "*a **a *", "a**b c* ", "*_", "~~a",
        "~~a*_ ", "- ", "1. ", "1) ", "* ", "+ ", "> - ", "|a", "|", "a|b\n", "|x\n", "|[a](b", "|`*", "http://a", "www.", "www.(",
        "www.a.bc ",
        "mailto:a", "tel:a", "<", "<a", "<http:", "<!--", "<?", "<![CDATA[", "<a b=\"", "&", "&#", "&aaaa", "\\", "\\\\*", "[a]: <b\n",
        "[a]:\n",
        "[a]: b \"\n", "a\n", "---\n", "# a\n", "#\n", "```\n\n", "~~~\n", "> a\n>> b\n>>> c\n", "***", "**x", "_x", "*x ", "x* ",
        "[![a](b)](c)",
        "[![a", "![](", "](", "[a](\n", "[a](\\", "[a](<", ">\n", "-\n", "- a\n\n", " ", "\t", "-\t", "a  \n", "[a](b \"' ", "а*б_ ",
        "*www.",
        "~~'[", "a|b\n-|-\nc|d\n\n", "|-|'[_\t", ":|\t", "_*www._*", "`>", "\n&__", "=http://`\n\n", "`", "\"'", "[a]: b\n", "a\n===\n",
        "\u0000", "\u00AD",
    ];

    /// <summary>Name and text of each; every text is at the renderer's limit.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        .. Repeated.Select(part => (part, Fill(part))),
        ("rising runs of backticks", Fill(string.Concat(Enumerable.Range(1, 178).Select(i => new string('`', i) + "a")))),
        ("deep list", Fill(string.Concat(Enumerable.Range(0, 120).Select(i => new string(' ', i * 2) + "* a\n")))),
        ("deep quotes on every line", Fill(new string('>', 100) + " a\n")),
        ("bearable quotes on every line", Fill(string.Concat(Enumerable.Repeat("> ", 15)) + "a\n\n")),
        ("pairs of brackets within each other", Fill(new string('[', 8_000) + new string(']', 8_000))),
        ("links within each other", Fill(new string('[', 4_000) + string.Concat(Enumerable.Repeat("](a)", 2_000)))),
        ("wide header, short rows", Fill(Wide(400) + string.Concat(Enumerable.Repeat("|\n", 7_000)))),
        ("bearably wide header, short rows", Fill(Wide(40) + string.Concat(Enumerable.Repeat("|\n", 90)) + "\n")),
        ("long address, used often", Fill("[a]: /" + new string('b', 8_000) + "\n\n" + string.Concat(Enumerable.Repeat("[a]\n\n", 1_600)))),
        ("many small tables", Fill("a|b\n-|-\nc|d\n\n")[..10_500]),
        ("passages just below the bounds", Fill(string.Concat(Enumerable.Repeat("*a ", 490)) + "\n\n")),
        ("brackets just below the bounds", Fill(string.Concat(Enumerable.Repeat("[a](", 490)) + "\n\n")),
        ("both just below the bounds", Fill(string.Concat(Enumerable.Repeat("_[a](b ", 490)) + "\n\n")),
    ];

    private static string Wide(int columns) =>
        $"|{string.Concat(Enumerable.Repeat("a|", columns))}\n|{string.Concat(Enumerable.Repeat("-|", columns))}\n";

    private static string Fill(string part)
    {
        var text = new StringBuilder();
        var room = MarkdownRenderer.MaxBytes;
        var size = Encoding.UTF8.GetByteCount(part);
        for (; room >= size; room -= size)
        {
            text.Append(part);
        }

        return text.ToString();
    }
}
