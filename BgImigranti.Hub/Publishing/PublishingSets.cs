using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing;

/// <summary>The sets of what is shared.</summary>
public static class PublishingSets
{
    extension(HubDbContext db)
    {
        /// <summary>Shared items of all kinds.</summary>
        public DbSet<SharedItem> Items => db.Set<SharedItem>();

        /// <summary>Their texts.</summary>
        public DbSet<ItemTranslation> ItemTranslations => db.Set<ItemTranslation>();

        /// <summary>Their texts as they once were.</summary>
        public DbSet<ItemRevision> ItemRevisions => db.Set<ItemRevision>();

        /// <summary>Their files.</summary>
        public DbSet<ItemFile> ItemFiles => db.Set<ItemFile>();
    }
}
