using System.Buffers;

namespace BgImigranti.Hub.Files.Formats;

/// <summary>Recognises a table in a text (RFC 4180, with the separators that spreadsheets use).</summary>
internal static class CsvTable
{
    private static readonly SearchValues<char> Numeric = SearchValues.Create("+-0123456789 .,()/\u00a0%");
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>
    /// At least two rows, all with equally many cells, at least two; and no cell that begins like a formula. A number with a sign
    /// and a telephone number are none.
    /// </summary>
    public static bool Is(string text) => Separators.Any(separator => IsTable(text, separator));

    private static bool IsTable(string text, char separator)
    {
        var (rows, width, cells) = (0, 0, 0);
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var at = 0; at <= text.Length; at++)
        {
            var sign = at < text.Length ? text[at] : '\n';
            if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || (sign != separator && sign is not ('\n' or '\r')))
            {
                cell.Append(sign);
            }
            else if (IsFormula(cell.ToString()))
            {
                return false;
            }
            else if (sign == separator)
            {
                cells++;
                cell.Clear();
            }
            else if (cells > 0 || cell.Length > 0)
            {
                if (cells == 0 || (rows > 0 && cells != width))
                {
                    return false;
                }

                (rows, width, cells) = (rows + 1, cells, 0);
                cell.Clear();
            }
        }

        return rows >= 2 && !isQuoted;
    }

    private static bool IsFormula(string cell)
    {
        var typed = cell.AsSpan().Trim();
        return typed.Length > 0 && typed[0] switch
        {
            '=' or '@' => true,
            '+' or '-' => typed.ContainsAnyExcept(Numeric),
            _ => false,
        };
    }
}
