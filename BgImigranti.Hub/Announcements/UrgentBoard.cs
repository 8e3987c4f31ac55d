using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Announcements;

/// <summary>
/// What is urgent now, for every page of the hub. It is remembered until the stream says that it changed; a second is the longest that
/// another node's change can stay unnoticed.
/// </summary>
public sealed partial class UrgentBoard(
    IDbContextFactory<HubDbContext> contexts, ItemCards cards, TimeProvider clock, ILogger<UrgentBoard> logger) : IChangeListener
{
    /// <summary>More than these are not urgent, they are many.</summary>
    public const int Max = 3;

    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    private long _changes;
    private Memory _memory = new(new UrgentView([], 0), DateTimeOffset.MinValue, -1);

    /// <summary>What is urgent, with the version of the stream.</summary>
    public async ValueTask<UrgentView> ReadAsync(CancellationToken cancellation)
    {
        var memory = Volatile.Read(ref _memory);
        var now = clock.GetUtcNow();
        if (memory.Changes == Interlocked.Read(ref _changes) && now - memory.At < Remembered)
        {
            return memory.View;
        }

        try
        {
            return await ReadNowAsync(cancellation);
        }
#pragma warning disable CA1031 // The band stands on every page, also on the one that tells of a fault: it must not take it down.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogUnread(failure);
            return memory.View;
        }
    }

    /// <summary>What is urgent at this instant, for what is told of a change: a memory may be older than the change.</summary>
    public async Task<UrgentView> ReadNowAsync(CancellationToken cancellation)
    {
        var (changes, now) = (Interlocked.Read(ref _changes), clock.GetUtcNow());
        var view = await AskAsync(cancellation);
        Volatile.Write(ref _memory, new Memory(view, now, changes));
        return view;
    }

    /// <inheritdoc />
    public void OnCommitted(IReadOnlyCollection<string> streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        if (streams.Contains(LiveStreams.Urgent))
        {
            Interlocked.Increment(ref _changes);
        }
    }

    private async Task<UrgentView> AskAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var urgent = await db.Announcements.AsNoTracking()
            .Where(item => item.Kind == AnnouncementsRubric.KindName && item.State == ItemState.Published && item.IsUrgent)
            .OrderByDescending(item => item.PublishedAt).ThenByDescending(item => item.Id)
            .Take(Max)
            .ToListAsync(cancellation);
        var version = await db.StreamVersionAsync(LiveStreams.Urgent, cancellation);
        return new UrgentView(await cards.OfAsync(db, urgent, cancellation), version);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is urgent could not be read")]
    private partial void LogUnread(Exception failure);

    private sealed record Memory(UrgentView View, DateTimeOffset At, long Changes);
}
