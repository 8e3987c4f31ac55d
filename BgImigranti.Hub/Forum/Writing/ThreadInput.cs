namespace BgImigranti.Hub.Forum.Writing;

/// <summary>A new thread as it is sent.</summary>
/// <param name="Section">Word of the section in addresses.</param>
/// <param name="Title">At most 200 characters.</param>
/// <param name="Body">First post, Markdown, at most 16 KB.</param>
/// <param name="LanguageCode"><c>bg</c> or <c>en</c>.</param>
/// <param name="Key">Idempotency key; null when the client gave none.</param>
public sealed record ThreadInput(string? Section, string? Title, string? Body, string? LanguageCode, string? Key);
