using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Email;

/// <summary>A mail to be posted with <see cref="MailOutbox"/>.</summary>
/// <param name="Key">
/// What makes it this mail and no other, such as <c>event/42/change/5/reader/7</c>: posted twice, it is sent once. Small Latin letters, digits and
/// <c>/ . : -</c>, at most <see cref="LongestKey"/>. Keys are kept for long, so no address and no name may stand in them.
/// </param>
/// <param name="Address">Plain address of its reader.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">What it says.</param>
public sealed record MailDraft(string Key, string Address, Language Language, MailText Text)
{
    /// <summary>Longest key, in characters.</summary>
    public const int LongestKey = 160;

    private const int MostAttachmentText = 256 * 1024;

    /// <summary>Name of its reader as it stands beside the address.</summary>
    public string? Name { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>With which others it is joined; null with none.</summary>
    public MailJoin? Join { get; init; }

    /// <summary>It does not leave before this moment, UTC; null: as soon as it may.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>Where its reader can refuse such mails, http or https; told to mail programs in <c>List-Unsubscribe</c>.</summary>
    public Uri? UnsubscribeLink { get; init; }

    /// <summary>Why it cannot be sent, which is a mistake of its writer; null when it can.</summary>
    internal string? Fault() =>
        !IsKey(Key) || (Join is not null && !IsKey(Join.Key)) ? "The key of a mail or of its join holds other signs than it may."
        : !EmailAddress.IsValid(Address) ? "The address of a mail is none."
        : NotBefore is not null and not { Kind: DateTimeKind.Utc } ? "The moment a mail waits for is not given in UTC."
        : Join is not null && (Join.Quiet < TimeSpan.Zero || Join.AtMost < Join.Quiet) ? "A mail is to be joined for less than no time."
        : UnsubscribeLink is not null and not { IsAbsoluteUri: true, Scheme: "http" or "https" } ? "The link to refuse such mails is no web address."
        : !Attachments.All(IsAttachment) ? "A file of a mail has a wrong media type or method."
        : Attachments.Sum(file => file.Text.Length) > MostAttachmentText ? "The files of a mail are too large."
        : null;

    internal static bool IsKey(string key) =>
        key.Length is > 0 and <= LongestKey && key.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '/' or '.' or ':' or '-');

    private static bool IsAttachment(MailAttachment file) =>
        file.ContentType.Split('/') is [{ Length: > 0 } type, { Length: > 0 } part]
        && (type + part).All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '+')
        && (file.Method is null || (file.ContentType == MailAttachment.Calendar && file.Method.All(char.IsAsciiLetterUpper)));
}
