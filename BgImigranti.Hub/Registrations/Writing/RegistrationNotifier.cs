using System.Collections.Concurrent;
using System.Threading.Channels;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Live;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>
/// Tells open pages that seats were taken, about once a second for each event however many people register in it: two hundred at once are
/// one line of markup for each reader, not two hundred. Should the hub end in that second, the pages hear of it with the next one.
/// </summary>
public sealed partial class RegistrationNotifier(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, TimeProvider clock,
    ILogger<RegistrationNotifier> logger) : BackgroundService
{
    /// <summary>How long the pages lag behind at the most; the first change after a rest is told at once.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, bool> _changed = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The list of an event changed, and that is committed.</summary>
    public void Note(long eventId)
    {
        _changed[eventId] = true;
        _signal.Writer.TryWrite(true);
    }

    /// <summary>Tells what was noted.</summary>
    public async Task EmitAsync(CancellationToken cancellation)
    {
        var ids = _changed.Keys.Where(id => _changed.TryRemove(id, out _)).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var desks = await db.Events.Where(item => ids.Contains(item.Id))
            .Select(item => new { item.Id, item.OrganisationId })
            .ToListAsync(cancellation);
        await writer.WriteAsync(scope =>
        {
            foreach (var desk in desks)
            {
                scope.Emit(RegistrationKinds.SeatsStream(desk.Id), RegistrationKinds.SeatsChanged, desk.Id);
                scope.Emit(LiveStreams.Desk(desk.OrganisationId), RegistrationKinds.ListChanged, desk.Id);
            }

            return Task.CompletedTask;
        }, cancellation);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _signal.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await EmitAsync(stoppingToken);
                await Task.Delay(Interval, clock, stoppingToken);
            }
#pragma warning disable CA1031 // The next change is told all the same.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Pages could not be told of seats")]
    private partial void LogFailed(Exception failure);
}
