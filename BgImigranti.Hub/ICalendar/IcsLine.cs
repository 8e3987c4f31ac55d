using System.Text;

namespace BgImigranti.Hub.ICalendar;

/// <summary>A line of a file after it was joined.</summary>
/// <param name="Number">Number of its first line in the file, from 1.</param>
/// <param name="Text">The line; bytes that are no UTF-8 became U+FFFD.</param>
internal sealed record IcsLine(int Number, string Text)
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>
    /// The lines of a file. They are joined as bytes, because programs break them within a character; line ends may be those of any
    /// system, and empty lines are none.
    /// </summary>
    /// <exception cref="Ui.RefusalException">A line is too long, or there are too many.</exception>
    public static IReadOnlyList<IcsLine> From(ReadOnlySpan<byte> file)
    {
        var lines = new List<IcsLine>();
        var bytes = new List<byte>();
        var (number, beginning) = (0, 1);
        if (file.StartsWith(Encoding.UTF8.Preamble))
        {
            file = file[Encoding.UTF8.Preamble.Length..];
        }

        foreach (var range in file.Split(LineFeed))
        {
            number++;
            var line = file[range].TrimEnd((byte)'\r');
            if (line is [(byte)' ' or (byte)'\t', ..])
            {
                line = line[1..];
            }
            else
            {
                Add(lines, bytes, beginning);
                beginning = number;
            }

            bytes.AddRange(line);
            if (bytes.Count > IcsLimits.LineBytes)
            {
                throw IcsRefusal.With(() => ICalendarText.LineTooLong, beginning);
            }
        }

        Add(lines, bytes, beginning);
        return lines;
    }

    private static void Add(List<IcsLine> lines, List<byte> bytes, int number)
    {
        if (bytes.Count == 0)
        {
            return;
        }

        if (lines.Count == IcsLimits.Lines)
        {
            throw IcsRefusal.With(() => ICalendarText.TooManyLines, IcsLimits.Lines);
        }

        lines.Add(new IcsLine(number, Encoding.UTF8.GetString([.. bytes])));
        bytes.Clear();
    }
}
