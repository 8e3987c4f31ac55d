using System.Text;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>
/// Rows as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front: what
/// strangers wrote must not be calculated.
/// </summary>
public static class CsvText
{
    private const string LineEnd = "\r\n";

    /// <summary>The rows, the first of which is the header.</summary>
    public static string For(IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append(LineEnd);
        }

        return text.ToString();
    }

    private static string Cell(string value)
    {
        var harmless = IsFormula(value) ? $"'{value}" : value;
        return harmless.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    /// <summary>Blanks in front do not help: spreadsheets drop them.</summary>
    private static bool IsFormula(string value) =>
        value.StartsWith('\t')
            || value.StartsWith('\r')
            || value.TrimStart().AsSpan() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
