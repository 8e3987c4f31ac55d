using System.Collections.Frozen;

namespace BgImigranti.Hub.ICalendar;

/// <summary>A property of a component: <c>DTSTART;TZID=Europe/Sofia:20270301T100000</c>.</summary>
/// <param name="Line">Number of its line.</param>
/// <param name="Name">Its name in capitals.</param>
/// <param name="Parameters">Its parameters by their names in capitals, without quotation marks.</param>
/// <param name="Value">Its value as it is written.</param>
internal sealed record IcsProperty(int Line, string Name, FrozenDictionary<string, string> Parameters, string Value)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="Ui.RefusalException">It is no property.</exception>
    public static IcsProperty Read(IcsLine line)
    {
        var text = line.Text;
        var end = EndOf(text, 0);
        var name = text[..end];
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (end < text.Length && text[end] == ';')
        {
            var begin = end + 1;
            end = EndOf(text, begin);
            var sign = text.IndexOf('=', begin, end - begin);
            if (sign < 0 || parameters.Count == IcsLimits.Parameters)
            {
                throw Wrong(line);
            }

            parameters[text[begin..sign].ToUpperInvariant()] = text[(sign + 1)..end].Replace("\"", "", StringComparison.Ordinal);
        }

        return name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && end < text.Length
            ? new IcsProperty(
                line.Number, name.ToUpperInvariant(), parameters.ToFrozenDictionary(StringComparer.Ordinal), text[(end + 1)..])
            : throw Wrong(line);
    }

    /// <summary>A parameter; null when it is not there.</summary>
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>That its value cannot be understood.</summary>
    public Ui.RefusalException Wrong() => IcsRefusal.With(() => ICalendarText.PropertyWrong, Name, Value);

    // The next semicolon or colon outside quotation marks.
    private static int EndOf(string text, int begin)
    {
        var isQuoted = false;
        for (var i = begin; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && text[i] is ';' or ':')
            {
                return i;
            }
        }

        return text.Length;
    }

    private static Ui.RefusalException Wrong(IcsLine line) => IcsRefusal.With(() => ICalendarText.LineWrong, line.Text);
}
