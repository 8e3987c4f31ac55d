using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Announcements;

/// <summary>The sets of announcements.</summary>
public static class AnnouncementsSets
{
    extension(HubDbContext db)
    {
        public DbSet<Announcement> Announcements => db.Set<Announcement>();

        public DbSet<Acknowledgement> Acknowledgements => db.Set<Acknowledgement>();
    }
}
