using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Accounts;

/// <summary>The locks of accounts.</summary>
internal static class AccountLocks
{
    /// <summary>A person's account: changes of it pass one after the other instead of colliding.</summary>
    public static WriteLock Person(long id) => new(LockLevel.Person, id);
}
