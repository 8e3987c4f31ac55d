using BgImigranti.Hub.Accounts.Tokens;
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
    }
}
