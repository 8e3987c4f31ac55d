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
}
