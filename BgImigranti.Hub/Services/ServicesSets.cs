using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Services;

/// <summary>The sets of services.</summary>
public static class ServicesSets
{
    extension(HubDbContext db)
    {
        /// <summary>Services.</summary>
        public DbSet<Service> Services => db.Set<Service>();
    }
}
