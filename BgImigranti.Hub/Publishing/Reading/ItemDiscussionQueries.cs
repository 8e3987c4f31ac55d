using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Live;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>
/// Reads the discussion of an item as far as everybody may: of one held among the network nothing is told, not even that it is.
/// </summary>
public sealed class ItemDiscussionQueries(SectionCatalogue sections, ThreadQueries threads)
{
    /// <summary>Answers that are shown under an item.</summary>
    public const int MaxAnswers = 3;

    internal async Task<ItemDiscussion?> FindAsync(HubDbContext db, long threadId, CancellationToken cancellation)
    {
        if (await ThreadQueries.FindHeadAsync(db, threadId, cancellation) is not { IsHidden: false } head
            || (await sections.OfAsync(head.SectionId, cancellation)).IsRestricted)
        {
            return null;
        }

        var answers = await threads.NewestAsync(db, head, MaxAnswers, cancellation);
        return new ItemDiscussion(head, answers, await db.StreamVersionAsync(LiveStreams.Thread(threadId), cancellation));
    }
}
