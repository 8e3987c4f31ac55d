using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Publishing;

/// <summary>The locks of shared items.</summary>
public static class ItemLocks
{
    /// <summary>An item with its texts, fields and files.</summary>
    public static WriteLock Item(long id) => new(LockLevel.Item, id);
}
