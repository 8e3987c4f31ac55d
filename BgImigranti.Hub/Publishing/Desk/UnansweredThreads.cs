using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>Threads of the public sections that nobody has answered.</summary>
public sealed class UnansweredThreads(IDbContextFactory<HubDbContext> contexts, SectionCatalogue sections, TimeProvider clock)
{
    /// <summary>Older ones no longer wait; it also bounds the reading, which goes along the index of times.</summary>
    public static readonly TimeSpan Waiting = TimeSpan.FromDays(60);

    internal async Task<DeskPanelView> FindAsync(int most, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().UtcDateTime - Waiting;
        var closed = (await sections.AllAsync(cancellation)).Where(section => section.IsRestricted).Select(section => section.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var threads = await db.Threads.AsNoTracking()
            .Where(thread => thread.LastPostAt > since && thread.LastNumber == 1 && thread.SubjectId == null
                && !thread.IsHidden && !thread.IsLocked && !closed.Contains(thread.SectionId))
            .OrderByDescending(thread => thread.LastPostAt).Take(most).ToListAsync(cancellation);
        return new DeskPanelView(PublishingText.DeskUnanswered, [.. threads.Select(thread =>
            new DeskRow(ForumLinks.Thread(thread.Id, thread.Title), thread.Title, thread.LanguageCode, "", thread.StartedAt))]);
    }
}
