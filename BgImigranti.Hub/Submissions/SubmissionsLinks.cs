namespace BgImigranti.Hub.Submissions;

/// <summary>Addresses of what is typed and not sent, relative to the language prefix.</summary>
public static class SubmissionsLinks
{
    /// <summary>Where forms keep their drafts.</summary>
    public const string Drafts = "forum/drafts";

    /// <summary>Where somebody comes back to who signs in to keep a draft.</summary>
    internal const string AfterSignIn = "forum";
}
