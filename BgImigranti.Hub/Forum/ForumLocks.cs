using System.Globalization;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Forum;

/// <summary>The locks of the forum.</summary>
public static class ForumLocks
{
    /// <summary>A thread with its posts.</summary>
    public static WriteLock Thread(long id) => new(LockLevel.Thread, id);

    /// <summary>How far a person has read a thread.</summary>
    internal static WriteLock ReadMark(long personId, long threadId) =>
        new(LockLevel.ReadMark, string.Create(CultureInfo.InvariantCulture, $"{personId}/{threadId}"));

    /// <summary>What a person has typed in one form and not sent.</summary>
    internal static WriteLock Draft(long personId, string key) =>
        new(LockLevel.AutosavedDraft, string.Create(CultureInfo.InvariantCulture, $"{personId}/{key}"));
}
