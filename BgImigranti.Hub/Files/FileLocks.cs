using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Files;

/// <summary>The locks of stored files.</summary>
internal static class FileLocks
{
    /// <summary>The whole store: a file is not removed while somebody begins to use it.</summary>
    public static WriteLock Store => new(LockLevel.FileStore);
}
