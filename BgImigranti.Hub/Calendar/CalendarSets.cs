using BgImigranti.Hub.Calendar.Dates;
using BgImigranti.Hub.Calendar.Sources;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Calendar;

/// <summary>The sets of the calendar.</summary>
public static class CalendarSets
{
    extension(HubDbContext db)
    {
        /// <summary>Events.</summary>
        public DbSet<CalendarEvent> Events => db.Set<CalendarEvent>();

        /// <summary>When they take place.</summary>
        public DbSet<EventDate> EventDates => db.Set<EventDate>();

        /// <summary>The days of the public calendar.</summary>
        public DbSet<EventDay> EventDays => db.Set<EventDay>();

        /// <summary>Foreign calendars.</summary>
        public DbSet<CalendarSource> CalendarSources => db.Set<CalendarSource>();

        /// <summary>Their files on the way in, and what came of earlier ones.</summary>
        public DbSet<CalendarImport> CalendarImports => db.Set<CalendarImport>();

        /// <summary>What could not be taken of them.</summary>
        public DbSet<ImportFault> ImportFaults => db.Set<ImportFault>();

        /// <summary>Events that came from them.</summary>
        public DbSet<ImportedEvent> ImportedEvents => db.Set<ImportedEvent>();
    }
}
