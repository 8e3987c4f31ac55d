namespace BgImigranti.Hub.Accounts;

/// <summary>What a registered person may do, each including what stands before it. A visitor has no account and so no role.</summary>
public enum PersonRole
{
    /// <summary>Takes part in the open forum.</summary>
    Member,

    /// <summary>Belongs to an organisation and shares in its name; reads the network's own section.</summary>
    Coordinator,

    /// <summary>Keeps the forum and its people in order.</summary>
    Moderator,

    /// <summary>Runs the installation.</summary>
    Administrator,
}
