using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Email;

/// <summary>The locks of e-mails.</summary>
internal static class EmailLocks
{
    /// <summary>The leases of all e-mails that are due.</summary>
    public static WriteLock Delivery => new(LockLevel.EmailDelivery);

    /// <summary>The e-mails that are coalesced under a key, or the one that has it.</summary>
    public static WriteLock Email(string key) => new(LockLevel.Email, key);
}
