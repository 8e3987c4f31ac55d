namespace BgImigranti.Hub.Files;

/// <summary>Leave to read a file.</summary>
/// <param name="DisplayName">The name under which it is saved; made safe once more when it is sent.</param>
/// <param name="IsPublic">
/// Everybody may read it, and caches on the way may keep it for an hour before they ask again; otherwise nobody keeps it.
/// </param>
public sealed record FileGrant(string DisplayName, bool IsPublic);
