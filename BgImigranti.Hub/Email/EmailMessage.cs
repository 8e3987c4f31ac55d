using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Email;

/// <summary>A mail to be posted with <see cref="EmailOutbox"/>.</summary>
/// <param name="Key">
/// What makes it this mail and no other, such as <c>event/42/change/5/reader/7</c>: posted twice, it is sent once. Small Latin letters,
/// digits and
/// <c>/ . : -</c>, at most <see cref="MaxKeyLength"/>. Keys are kept for long, so no address and no name may stand in them.
/// </param>
/// <param name="Address">Plain address of its reader.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">What it says.</param>
public sealed record EmailMessage(string Key, string Address, Language Language, RenderedEmail Text)
{
    /// <summary>Longest key, in characters.</summary>
    public const int MaxKeyLength = 160;

    private const int MaxAttachmentText = 256 * 1024;

    /// <summary>Name of its reader as it stands beside the address.</summary>
    public string? Name { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<EmailAttachment> Attachments { get; init; } = [];

    /// <summary>With which others it is joined; null with none.</summary>
    public EmailCoalescing? Coalescing { get; init; }

    /// <summary>It does not leave before this moment, UTC; null: as soon as it may.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>Where its reader can refuse such mails, http or https; told to mail programs in <c>List-Unsubscribe</c>.</summary>
    public Uri? UnsubscribeLink { get; init; }

    /// <summary>Why it cannot be sent, which is a mistake of its writer; null when it can.</summary>
    internal string? FindError() =>
        !IsValidKey(Key) || (Coalescing is not null && !IsValidKey(Coalescing.Key))
            ? "The key of a mail or of its join holds other signs than it may."
        : !EmailAddress.IsValid(Address) ? "The address of a mail is none."
        : NotBefore is not null and not { Kind: DateTimeKind.Utc } ? "The moment a mail waits for is not given in UTC."
        : Coalescing is not null && (Coalescing.QuietPeriod < TimeSpan.Zero || Coalescing.MaxDelay < Coalescing.QuietPeriod)
            ? "A mail is to be joined for less than no time."
        : UnsubscribeLink is not null and not { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? "The link to refuse such mails is no web address."
        : !Attachments.All(IsValidAttachment) ? "A file of a mail has a wrong media type or method."
        : Attachments.Sum(file => file.Text.Length) > MaxAttachmentText ? "The files of a mail are too large."
        : null;

    internal static bool IsValidKey(string key) =>
        key.Length is > 0 and <= MaxKeyLength && key.All(
            character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '/' or '.' or ':' or '-');

    private static bool IsValidAttachment(EmailAttachment file) =>
        file.ContentType.Split('/') is [{ Length: > 0 } type, { Length: > 0 } part]
        && (type + part).All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '+')
        && (file.Method is null || (file.ContentType == EmailAttachment.CalendarContentType && file.Method.All(char.IsAsciiLetterUpper)));
}
