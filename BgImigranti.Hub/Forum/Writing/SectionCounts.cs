using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>Counts what a section keeps counted; after rare acts that change many rows at once.</summary>
public static class SectionCounts
{
    /// <summary>Counts the section anew from its threads. Time grows with their number.</summary>
    public static async Task RecountAsync(HubDbContext db, long sectionId)
    {
        ArgumentNullException.ThrowIfNull(db);
        var shown = db.Threads.Where(thread => thread.SectionId == sectionId && !thread.IsHidden);
        var threads = await shown.CountAsync();
        var posts = await shown.SumAsync(thread => thread.LastNumber);
        var newest = await shown.OrderByDescending(thread => thread.LastPostAt).ThenByDescending(thread => thread.Id)
            .Select(thread => (long?)thread.Id).FirstOrDefaultAsync();
        await db.Sections.Where(section => section.Id == sectionId).ExecuteUpdateAsync(row => row
            .SetProperty(section => section.ThreadCount, threads)
            .SetProperty(section => section.PostCount, posts)
            .SetProperty(section => section.NewestThreadId, newest));
    }
}
