using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>The sets of holidays.</summary>
public static class HolidaySets
{
    extension(HubDbContext db)
    {
        /// <summary>Days about which an administrator has the last word.</summary>
        public DbSet<HolidayOverride> HolidayOverrides => db.Set<HolidayOverride>();
    }
}
