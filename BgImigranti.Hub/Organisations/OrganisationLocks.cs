using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Organisations;

/// <summary>The locks of the directory.</summary>
internal static class OrganisationLocks
{
    /// <summary>An organisation.</summary>
    public static WriteLock Organisation(long id) => new(LockLevel.Organisation, id);
}
