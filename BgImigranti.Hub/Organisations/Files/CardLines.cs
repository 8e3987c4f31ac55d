using System.Text;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>Lines of a vCard (RFC 6350): escaped, and folded at 75 octets without cutting a letter apart.</summary>
internal sealed class CardLines
{
    private const int Octets = 75;
    private const string LineEnd = "\r\n";

    private readonly StringBuilder _text = new();

    /// <summary>A property whose value is taken as it is: numbers, addresses of the web, codes.</summary>
    public CardLines Plain(string property, string value)
    {
        Fold($"{property}:{Printable(value)}");
        return this;
    }

    /// <summary>A property whose value is text.</summary>
    public CardLines Text(string property, string value) => Plain(property, Escape(value));

    /// <summary>A property made of several texts.</summary>
    public CardLines Parts(string property, params IEnumerable<string> parts) => Plain(property, string.Join(';', parts.Select(Escape)));

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>Nothing that came from a form begins a line of its own here.</summary>
    private static string Printable(string value) => string.Concat(value.Where(sign => !char.IsControl(sign)));

    private void Fold(string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Octets)
            {
                _text.Append(LineEnd).Append(' ');
                used = 1;
            }

            _text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        _text.Append(LineEnd);
    }
}
