using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Tests.Operations;

/// <summary>The counters that the forum keeps with every write, against the rows they count.</summary>
internal static class ForumCounters
{
    public static async Task AssertRightAsync(HubDbContext db)
    {
        var posts = await db.Posts.Select(post => new { post.ThreadId, post.Number, post.AuthorId, post.CreatedAt }).ToListAsync();
        var threads = await db.Threads.ToListAsync();
        var byThread = posts.ToLookup(post => post.ThreadId);
        Assert.All(threads, thread =>
        {
            var own = byThread[thread.Id].OrderBy(post => post.Number).ToList();
            Assert.Equal(Enumerable.Range(1, own.Count), own.Select(post => post.Number));
            Assert.Equal(own.Select(post => post.CreatedAt).Order(), own.Select(post => post.CreatedAt));
            Assert.Equal((own.Count, own[^1].CreatedAt, own[^1].AuthorId), (thread.LastNumber, thread.LastPostAt, thread.LastAuthorId));
            Assert.Equal((own[0].CreatedAt, own[0].AuthorId), (thread.StartedAt, thread.AuthorId));
        });
        Assert.All(await db.Sections.ToListAsync(), section =>
        {
            var own = threads.Where(thread => thread.SectionId == section.Id).ToList();
            Assert.Equal((own.Count, own.Sum(thread => thread.LastNumber)), (section.ThreadCount, section.PostCount));
        });
    }
}
