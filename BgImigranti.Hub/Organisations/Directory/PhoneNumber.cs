using System.Text;

namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>A telephone number.</summary>
/// <param name="Shown">The international form, grouped with spaces: <c>+359 2 858 2113</c>.</param>
/// <param name="Dialled">E.164, as a telephone dials it: <c>+35928582113</c>.</param>
public sealed record PhoneNumber(string Shown, string Dialled)
{
    private const int FewestDigits = 7;
    private const int MaxDigits = 15;

    /// <summary>The numbers of a text, one a line; lines that are none are left out.</summary>
    public static IReadOnlyList<PhoneNumber> Lines(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Split('\n').Select(TryRead).OfType<PhoneNumber>()];
    }

    /// <summary>
    /// Reads a number as people write it: <c>+359 2 858 21 13</c>, <c>00359…</c>, <c>02/98 98 402</c>, <c>0886-177-295</c>. A leading
    /// zero is Bulgaria's; groups stay as they were written. Null for anything else, short numbers such as 112 too.
    /// </summary>
    public static PhoneNumber? TryRead(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var groups = Groups(typed.Trim());
        if (groups is null)
        {
            return null;
        }

        var dialled = groups.Replace(" ", "", StringComparison.Ordinal);
        return dialled.Length is > FewestDigits and <= MaxDigits + 1 && dialled[0] == '+' && dialled[1] != '0'
            ? new PhoneNumber(groups, dialled)
            : null;
    }

    private static string? Groups(string typed)
    {
        var groups = new StringBuilder(typed.Length + 5);
        for (var i = 0; i < typed.Length; i++)
        {
            var sign = typed[i];
            if (char.IsAsciiDigit(sign) || (sign == '+' && i == 0))
            {
                groups.Append(sign);
            }
            else if (sign is not (' ' or '\u00A0' or '/' or '-' or '.' or '(' or ')'))
            {
                return null;
            }
            else if (groups.Length > 1 && groups[^1] != ' ')
            {
                groups.Append(' ');
            }
        }

        var text = groups.ToString().TrimEnd();
        return text.StartsWith("00", StringComparison.Ordinal) ? $"+{text[2..]}"
            : text.StartsWith('0') ? $"+359 {text[1..].TrimStart()}"
            : text;
    }
}
