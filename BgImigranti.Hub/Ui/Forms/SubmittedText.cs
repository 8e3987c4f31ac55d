namespace BgImigranti.Hub.Ui.Forms;

/// <summary>
/// What a person typed into the form that is being answered. A form puts it on the request, so that whatever goes wrong later, a
/// page that can no longer be shown or a bug, the answer still gives the text back.
/// </summary>
/// <param name="Title">Title; empty when there is none.</param>
/// <param name="Body">Text.</param>
public sealed record SubmittedText(string Title, string Body)
{
    /// <summary>Both, as somebody would copy them.</summary>
    public string FullText => Title.Length == 0 ? Body : Body.Length == 0 ? Title : $"{Title}\n\n{Body}";
}
