using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum;

/// <summary>The forum's sets.</summary>
public static class ForumSets
{
    extension(HubDbContext db)
    {
        public DbSet<ForumSection> Sections => db.Set<ForumSection>();

        public DbSet<ForumThread> Threads => db.Set<ForumThread>();

        public DbSet<ForumPost> Posts => db.Set<ForumPost>();

        public DbSet<PostRevision> Revisions => db.Set<PostRevision>();

        public DbSet<ThreadEvent> ThreadEvents => db.Set<ThreadEvent>();

        public DbSet<ThreadRead> ThreadReads => db.Set<ThreadRead>();
    }
}
