using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Library;

/// <summary>The sets of the library.</summary>
public static class LibrarySets
{
    extension(HubDbContext db)
    {
        public DbSet<Material> Materials => db.Set<Material>();
    }
}
