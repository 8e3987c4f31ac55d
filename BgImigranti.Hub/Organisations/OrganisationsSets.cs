using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Organisations;

/// <summary>The sets of organisations.</summary>
public static class OrganisationsSets
{
    extension(HubDbContext db)
    {
        /// <summary>The bodies of the network.</summary>
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
    }
}
