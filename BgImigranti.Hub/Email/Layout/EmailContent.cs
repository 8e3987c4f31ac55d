namespace BgImigranti.Hub.Email.Layout;

/// <summary>
/// What a mail says, part by part, in the language of its reader. All of it is plain text, however hostile: the layout encodes it. The
/// parts stand in the mail in the order they have here.
/// </summary>
/// <param name="Subject">What it is about, in one line.</param>
/// <param name="Reason">Why its reader gets it, one sentence for the foot.</param>
public sealed record EmailContent(string Subject, string Reason)
{
    /// <summary>Who is greeted; null when the name is not known.</summary>
    public string? RecipientName { get; init; }

    /// <summary>What happened, a sentence or two each.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>When, where and the like.</summary>
    public IReadOnlyList<EmailField> Fields { get; init; } = [];

    /// <summary>What its reader will most likely want to do.</summary>
    public EmailLink? MainLink { get; init; }

    /// <summary>What they may want besides.</summary>
    public IReadOnlyList<EmailLink> OtherLinks { get; init; } = [];

    /// <summary>What is good to know, after the links.</summary>
    public IReadOnlyList<string> ClosingParagraphs { get; init; } = [];

    /// <summary>Where such mails can be refused; the same as <see cref="EmailMessage.UnsubscribeLink"/>.</summary>
    public Uri? UnsubscribeLink { get; init; }
}
