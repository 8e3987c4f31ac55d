namespace BgImigranti.Hub.Tests.Organisations;

/// <summary>Comma-separated values as a spreadsheet reads them, by the grammar of RFC 4180.</summary>
internal static class ReadCsv
{
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            row.Add(Cell(text, ref at));
            if (text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add(row);
            row = [];
        }

        return rows;
    }

    private static string Cell(string text, ref int at)
    {
        var start = at;
        if (text[at] != '"')
        {
            at = text.IndexOfAny([',', '\r'], at);
            Assert.DoesNotContain('"', text[start..at]);
            return text[start..at];
        }

        var cell = "";
        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            at += text[at] == '"' ? 1 : 0;
            cell += text[at];
        }

        at++;
        return cell;
    }
}
