namespace BgImigranti.Hub.Forum.Writing;

/// <summary>An edit as it is sent.</summary>
/// <param name="Body">The new text, Markdown.</param>
/// <param name="Version">Version of the post that the edit started from.</param>
/// <param name="Title">New title of the thread; only with its first post, null otherwise.</param>
public sealed record EditInput(string? Body, int Version, string? Title = null);
