using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>The sets of imported calendars.</summary>
public static class CalendarImportSets
{
    extension(HubDbContext db)
    {
        /// <summary>Calendars of others.</summary>
        public DbSet<CalendarSource> CalendarSources => db.Set<CalendarSource>();

        /// <summary>Their files on the way in, and what came of earlier ones.</summary>
        public DbSet<ImportRun> CalendarImports => db.Set<ImportRun>();

        /// <summary>What could not be imported of them.</summary>
        public DbSet<ImportError> ImportErrors => db.Set<ImportError>();

        /// <summary>Events that came from them.</summary>
        public DbSet<ImportedEvent> ImportedEvents => db.Set<ImportedEvent>();
    }
}
