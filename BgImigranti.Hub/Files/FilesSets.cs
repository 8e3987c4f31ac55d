using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Files;

/// <summary>The set of stored files.</summary>
public static class FilesSets
{
    extension(HubDbContext db)
    {
        /// <summary>What the store holds.</summary>
        public DbSet<StoredFile> StoredFiles => db.Set<StoredFile>();
    }
}
