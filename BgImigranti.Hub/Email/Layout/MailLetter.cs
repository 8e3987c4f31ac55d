namespace BgImigranti.Hub.Email.Layout;

/// <summary>
/// What a mail says, part by part, in the language of its reader. All of it is plain text, however hostile: the layout encodes it. The
/// parts stand in the mail in the order they have here.
/// </summary>
/// <param name="Subject">What it is about, in one line.</param>
/// <param name="Why">Why its reader gets it, one sentence for the foot.</param>
public sealed record MailLetter(string Subject, string Why)
{
    /// <summary>Who is greeted; null when the name is not known.</summary>
    public string? ReaderName { get; init; }

    /// <summary>What happened, a sentence or two each.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>When, where and the like.</summary>
    public IReadOnlyList<MailFact> Facts { get; init; } = [];

    /// <summary>What its reader will most likely want to do.</summary>
    public MailLink? MainLink { get; init; }

    /// <summary>What he may want besides.</summary>
    public IReadOnlyList<MailLink> OtherLinks { get; init; } = [];

    /// <summary>What is good to know, after the links.</summary>
    public IReadOnlyList<string> ClosingParagraphs { get; init; } = [];

    /// <summary>Where such mails can be refused; the same as <see cref="MailDraft.UnsubscribeLink"/>.</summary>
    public Uri? UnsubscribeLink { get; init; }
}
