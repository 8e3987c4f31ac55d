namespace BgImigranti.Hub.Forum.Writing;

/// <summary>A reply as it is sent.</summary>
/// <param name="Body">Markdown, at most 16 KB.</param>
/// <param name="Key">Idempotency key; null when the client gave none.</param>
/// <param name="LanguageCode">Language of the text when it is not the thread's.</param>
public sealed record PostInput(string? Body, string? Key, string? LanguageCode = null);
