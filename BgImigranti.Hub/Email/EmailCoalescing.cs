namespace BgImigranti.Hub.Email;

/// <summary>
/// Joins mails that come within minutes into one: a new mail with the same key takes the place of the older one that has not left. So
/// the newest must tell everything that its reader has to know.
/// </summary>
/// <param name="Key">
/// What is joined, such as <c>event/42/reader/7/change</c>; of the signs that <see cref="EmailMessage.Key"/> allows.
/// </param>
public sealed record EmailCoalescing(string Key)
{
    /// <summary>
    /// A mail leaves when nothing was posted under its key for so long. Zero: at once, and the older one does not leave any more.
    /// </summary>
    public TimeSpan QuietPeriod { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>However much is posted, after the first the mail waits no longer than this.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(15);
}
