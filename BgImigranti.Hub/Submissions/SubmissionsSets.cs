using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Submissions;

/// <summary>The sets of what is typed and not sent.</summary>
public static class SubmissionsSets
{
    extension(HubDbContext db)
    {
        /// <summary>Drafts of forms, by person.</summary>
        public DbSet<AutosavedDraft> AutosavedDrafts => db.Set<AutosavedDraft>();
    }
}
