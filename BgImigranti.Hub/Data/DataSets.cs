using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data;

/// <summary>The sets that belong to the writing itself.</summary>
public static class DataSets
{
    extension(HubDbContext db)
    {
        /// <summary>Counters of the live streams.</summary>
        public DbSet<LiveStream> LiveStreams => db.Set<LiveStream>();

        /// <summary>Log of the live streams.</summary>
        public DbSet<LiveChange> LiveChanges => db.Set<LiveChange>();

        /// <summary>Answers already given to keyed requests.</summary>
        public DbSet<IdempotentAnswer> IdempotentAnswers => db.Set<IdempotentAnswer>();
    }
}
