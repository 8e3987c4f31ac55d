namespace BgImigranti.Hub.Email.Layout;

/// <summary>Where a mail leads.</summary>
/// <param name="Text">What is found there, as one would say it aloud.</param>
/// <param name="Address">A web address; see <see cref="SiteAddress"/>.</param>
public sealed record EmailLink(string Text, Uri Address);
