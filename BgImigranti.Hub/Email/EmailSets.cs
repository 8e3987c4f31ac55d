using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Email;

/// <summary>The sets of this feature.</summary>
public static class EmailSets
{
    extension(HubDbContext db)
    {
        /// <summary>Mails that wait, left or failed.</summary>
        public DbSet<OutgoingEmail> OutgoingEmails => db.Set<OutgoingEmail>();
    }
}
