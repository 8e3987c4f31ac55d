namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>One language version as a program sends it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Summary">One or two sentences without Markdown.</param>
/// <param name="Body">Markdown.</param>
public sealed record ApiTextInput(string? Title, string? Summary, string? Body)
{
    internal Writing.TextInput Typed => new(Title ?? "", Summary ?? "", Body ?? "");
}
