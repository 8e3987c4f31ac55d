using System.Net.Mail;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Email;

/// <summary>What an e-mail address must be, wherever one is typed or imported.</summary>
public static class EmailAddress
{
    /// <summary>Longest address in UTF-16 characters: 256 of a path in RFC 5321 less its two brackets.</summary>
    public const int MaxLength = 254;

    /// <summary>Whether a text is one plain address, without a name beside it and without spaces.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaxLength
            && !PlainText.HasForbiddenControls(text)
            && !text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
            && MailAddress.TryCreate(text, out var parsed)
            && parsed.Address == text;
    }
}
