using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Registrations;

/// <summary>The locks of registrations.</summary>
internal static class OccurrenceLocks
{
    /// <summary>The people who come to one occurrence.</summary>
    public static WriteLock Occurrence(long id) => new(LockLevel.Occurrence, id);
}
