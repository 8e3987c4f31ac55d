using System.Globalization;
using System.Text;

namespace BgImigranti.Hub.Bench.Measuring;

/// <summary>The report as a table of plain text that is a Markdown table too.</summary>
internal static class ReportTable
{
    private static readonly string[] Head = ["figure", "unit", "median", "min", "max", "floor", "× floor", "aim", "", "note"];

    public static string Render(Report report)
    {
        string[][] rows = [Head, .. report.Figures.Select(Row)];
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var machine = report.Machine;
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{machine.Processor}, {machine.Cores} cores, {machine.MemoryMegabytes:#,0} MB, {machine.System}, {machine.Runtime}");
        text.AppendLine();
        AppendRow(text, Head, widths);
        AppendRow(text, [.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in rows.Skip(1))
        {
            AppendRow(text, row, widths);
        }

        return text.ToString();
    }

    private static string[] Row(Figure figure) =>
    [
        $"{figure.Suite}: {figure.Name}",
        figure.Unit,
        Number(figure.Measured.Median),
        Number(figure.Measured.Min),
        Number(figure.Measured.Max),
        figure.Floor is null ? "–" : $"{Number(figure.Floor.Median)} ({figure.FloorName})",
        figure.TimesFloor is null ? "–" : figure.TimesFloor.Value.ToString("0.00", CultureInfo.InvariantCulture),
        figure.Aims.Count == 0 ? "–" : string.Join(", ", figure.Aims),
        figure.IsReached switch { null => "", true => "reached", false => "NOT REACHED" },
        figure.Note ?? "",
    ];

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            text.Append("| ").Append(cells[column].PadRight(widths[column])).Append(' ');
        }

        text.AppendLine("|");
    }

    private static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
