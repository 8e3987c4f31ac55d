using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BgImigranti.Hub.Live.Presence;

/// <summary>
/// Whom the pages of one circuit make present. A circuit whose line broke is kept for minutes in case it comes back; the person
/// leaves as soon as the line is down, and is there again when it is up.
/// </summary>
public sealed class CircuitPresence(PresenceRegistry presence) : CircuitHandler
{
    private readonly Lock _sync = new();
    private readonly List<PresenceEntry> _entries = [];
    private bool _isDown;

    /// <summary>
    /// Enters the page of a stream, as <see cref="PresenceRegistry.Enter"/> does, for as long as the line holds; leave by disposing.
    /// </summary>
    public PresenceEntry Enter(string stream, long personId, string name, Func<Task> changed)
    {
        var entry = presence.Enter(stream, personId, name, changed);
        bool isDown;
        lock (_sync)
        {
            _entries.Add(entry);
            isDown = _isDown;
        }

        if (isDown)
        {
            entry.Suspend();
        }

        return entry;
    }

    /// <inheritdoc cref="PresenceRegistry.PeopleAt"/>
    public IReadOnlyList<PresentPerson> PeopleAt(string stream) => presence.PeopleAt(stream);

    /// <inheritdoc />
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        SetDown(isDown: true).ForEach(entry => entry.Suspend());
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        SetDown(isDown: false).ForEach(entry => entry.Resume());
        return Task.CompletedTask;
    }

    private List<PresenceEntry> SetDown(bool isDown)
    {
        lock (_sync)
        {
            _isDown = isDown;
            return [.. _entries];
        }
    }
}
