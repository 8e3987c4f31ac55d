using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Operations.Demo.Installation;

/// <summary>The locks of demo content.</summary>
internal static class DemoLocks
{
    /// <summary>The filling of an empty installation: of several nodes that start together one does it.</summary>
    public static WriteLock FirstContent => new(LockLevel.Installation);
}
