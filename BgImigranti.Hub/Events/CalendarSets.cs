using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events;

/// <summary>The sets of the calendar.</summary>
public static class CalendarSets
{
    extension(HubDbContext db)
    {
        /// <summary>Events.</summary>
        public DbSet<CalendarEvent> Events => db.Set<CalendarEvent>();

        /// <summary>When they take place.</summary>
        public DbSet<Occurrence> EventDates => db.Set<Occurrence>();

        /// <summary>The days of the public calendar.</summary>
        public DbSet<OccurrenceDay> EventDays => db.Set<OccurrenceDay>();
    }
}
