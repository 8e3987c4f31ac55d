using System.Security.Claims;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Live;

/// <summary>Who may follow the forum's streams: whoever may read the page they belong to, judged by the rights of this moment.</summary>
internal sealed class ForumStreamSource(
    PersonRights rights, SectionCatalogue sections, IDbContextFactory<HubDbContext> contexts) : ILiveStreamSource
{
    public async ValueTask<StreamAccess> AccessAsync(string stream, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (stream == LiveStreams.Forum)
        {
            return StreamAccess.Granted;
        }

        if (stream == LiveStreams.Network)
        {
            return (await rights.RefreshAsync(person)).IsNetwork ? StreamAccess.Granted : StreamAccess.Refused;
        }

        return LiveStreams.ThreadId(stream) is { } id ? await ThreadAccessAsync(id, person, cancellation) : StreamAccess.Unknown;
    }

    /// <summary>A thread that the person may not find is unknown to them: even that it exists is none of their business.</summary>
    private async Task<StreamAccess> ThreadAccessAsync(long threadId, ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var thread = await db.Threads.Where(row => row.Id == threadId)
            .Select(row => new { row.SectionId, row.IsHidden })
            .FirstOrDefaultAsync(cancellation);
        if (thread is null)
        {
            return StreamAccess.Unknown;
        }

        var section = await sections.OfAsync(thread.SectionId, cancellation);
        if (!section.IsRestricted && !thread.IsHidden)
        {
            return StreamAccess.Granted;
        }

        var reader = await rights.RefreshAsync(person);
        return section.IsReadableBy(reader) && (!thread.IsHidden || reader.IsModerator) ? StreamAccess.Granted : StreamAccess.Unknown;
    }
}
