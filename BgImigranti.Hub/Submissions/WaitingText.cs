namespace BgImigranti.Hub.Submissions;

/// <summary>A text that waits while its writer signs in.</summary>
/// <param name="Key">Key of its draft.</param>
/// <param name="Link">Page it belongs to, relative to the language prefix.</param>
/// <param name="Title">Title typed; empty when there is none.</param>
/// <param name="Body">Text typed.</param>
internal sealed record WaitingText(string Key, string Link, string Title, string Body)
{
    /// <summary>No text, only a page to come back to.</summary>
    public static WaitingText None(string link) => new("", link, "", "");
}
