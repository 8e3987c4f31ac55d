using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>How far members have read. A mark only moves forward, and never beyond the thread's end.</summary>
public sealed class ReadMarks(HubWriter writer)
{
    /// <summary>Marks a thread as read up to a post's number.</summary>
    public Task MarkAsync(Reader reader, long threadId, int number, CancellationToken cancellation)
    {
        var personId = ForumWriter.RequireSignedIn(reader);
        return writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(ForumLocks.ReadMark(personId, threadId));
            var thread = await ForumWriter.RequireThreadAsync(scope.Db, threadId, reader);
            var seen = Math.Clamp(number, 0, thread.LastNumber);
            var mark = await scope.Db.ThreadReads.FirstOrDefaultAsync(
                row => row.PersonId == personId && row.ThreadId == threadId, CancellationToken.None);
            if (mark is null)
            {
                scope.Db.Add(new ThreadRead { PersonId = personId, ThreadId = threadId, Number = seen });
            }
            else
            {
                mark.Number = Math.Max(mark.Number, seen);
            }
        }, cancellation);
    }
}
