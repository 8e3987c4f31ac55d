using System.Net.Mail;
using System.Text;

namespace BgImigranti.Hub.ICalendar;

/// <summary>Texts of a file: what would end a line or a text early is taken out before anything is written.</summary>
internal static class IcsText
{
    /// <summary>Organisers without a mail address; several calendars write it so.</summary>
    public const string NoMail = "invalid:nomail";

    private const string MailScheme = "mailto:";

    /// <summary>A text of lines: line ends are line feeds, other control characters are gone, and so is a broken sign.</summary>
    public static string Lines(string text) => Clean(text.ReplaceLineEndings("\n"), keepsLines: true);

    /// <summary>A text of one line.</summary>
    public static string Line(string text) => Clean(text, keepsLines: false).Trim();

    /// <summary>A value of type TEXT as it was meant (RFC 5545, 3.3.11).</summary>
    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                text.Append(value[i]);
                continue;
            }

            i++;
            text.Append(value[i] switch
            {
                'n' or 'N' => "\n",
                '\\' or ';' or ',' => value[i].ToString(),
                _ => "\\" + value[i],
            });
        }

        return text.ToString();
    }

    /// <summary>The parts of a value between commas that are not escaped.</summary>
    public static IEnumerable<string> Parts(string value)
    {
        var begin = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == ',')
            {
                yield return value[begin..i];
                begin = i + 1;
            }
        }

        yield return value[begin..];
    }

    /// <summary>The name and the address of an organiser.</summary>
    public static (string Name, string Address) Organizer(string organizer)
    {
        var line = Line(organizer);
        var mark = line.LastIndexOf('<');
        var mail = mark >= 0 && line.EndsWith('>') ? line[(mark + 1)..^1] : line;
        var isMail = IsMail(mail);
        var name = isMail ? line[..Math.Max(0, mark)].Trim() : line;
        // Quotation marks cannot stand in a parameter (RFC 5545, 3.2).
        return (name.Replace('"', '\''), isMail ? MailScheme + mail : NoMail);
    }

    /// <summary>An organiser as <see cref="IcsEvent"/> has it, from its name and address in a file; null when there is neither.</summary>
    public static string? Organizer(string? name, string address)
    {
        var line = name is null ? "" : Line(name);
        var mail = address.StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase) ? address[MailScheme.Length..] : "";
        return (IsMail(mail), line.Length > 0) switch
        {
            (true, true) => $"{line} <{mail}>",
            (true, false) => mail,
            (false, true) => line,
            _ => null,
        };
    }

    private static bool IsMail(string mail) =>
        mail.IndexOfAny([' ', ',', ';', '<', '>', '"']) < 0 && MailAddress.TryCreate(mail, out var read) && read.Address == mail;

    private static string Clean(string text, bool keepsLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
            {
                clean.Append(keepsLines && rune.Value is '\n' or '\t' ? (char)rune.Value : ' ');
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
