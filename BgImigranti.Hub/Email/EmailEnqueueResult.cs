namespace BgImigranti.Hub.Email;

/// <summary>What came of a posted mail.</summary>
public enum EmailEnqueueResult
{
    /// <summary>It waits to leave.</summary>
    Enqueued,

    /// <summary>It waits in the place of an older one with the same <see cref="EmailCoalescing"/>.</summary>
    Coalesced,

    /// <summary>A mail with this key was posted before; nothing happened.</summary>
    Duplicate,
}
