namespace BgImigranti.Hub.Publishing.Editor.Endpoints;

/// <summary>An editor that comes back.</summary>
/// <param name="Status">The HTTP status that says why.</param>
/// <param name="State">What it shows.</param>
internal sealed record EditorAnswer(int Status, EditorState State);
