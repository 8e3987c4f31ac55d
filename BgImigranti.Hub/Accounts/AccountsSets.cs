using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts;

/// <summary>The sets of accounts.</summary>
public static class AccountsSets
{
    extension(HubDbContext db)
    {
        /// <summary>Everybody who has an account.</summary>
        public DbSet<Person> People => db.Set<Person>();

        /// <summary>Keys with which people's programs sign in.</summary>
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();

        /// <summary>Attempts to sign in without success.</summary>
        public DbSet<SignInAttempt> SignInAttempts => db.Set<SignInAttempt>();

        /// <summary>Keys that protect cookies and form tokens, where several nodes share them.</summary>
        public DbSet<DataProtectionKey> DataProtectionKeys => db.Set<DataProtectionKey>();
    }
}
