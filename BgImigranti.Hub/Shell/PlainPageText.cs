using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Shell;

/// <summary>A plain page in one language.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Body">Its text.</param>
public sealed record PlainPageText(string Title, SafeHtml Body);
