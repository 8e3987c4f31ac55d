namespace BgImigranti.Hub.Email;

/// <summary>What came of a posted mail.</summary>
public enum MailPosting
{
    /// <summary>It waits to leave.</summary>
    New,

    /// <summary>It waits in the place of an older one with the same <see cref="MailJoin"/>.</summary>
    Joined,

    /// <summary>A mail with this key was posted before; nothing happened.</summary>
    Known,
}
