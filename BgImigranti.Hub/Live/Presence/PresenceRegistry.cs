using System.Collections.Concurrent;

namespace BgImigranti.Hub.Live.Presence;

/// <summary>Who of the signed-in people is at a stream's page now, and who is writing. Told, never stored.</summary>
public sealed partial class PresenceRegistry(TimeProvider clock, ILogger<PresenceRegistry> logger)
{
    /// <summary>How long after the last key a person counts as writing.</summary>
    public static readonly TimeSpan WritingLasts = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Room> _rooms = new(StringComparer.Ordinal);

    /// <summary>Enters the page of a stream; leave by disposing.</summary>
    /// <param name="stream">The stream of the page.</param>
    /// <param name="personId">Who enters; several pages of one person are one presence.</param>
    /// <param name="name">What the others read.</param>
    /// <param name="changed">Called when others enter, leave or write.</param>
    public PresenceEntry Enter(string stream, long personId, string name, Func<Task> changed)
    {
        var callback = new CoalescedCallback(changed, failure => LogCallbackFailed(failure, stream));
        var entry = new PresenceEntry(this, clock, stream, personId, name, callback);
        Come(entry);
        return entry;
    }

    /// <summary>People at the stream's page, each once, by name.</summary>
    public IReadOnlyList<PresentPerson> At(string stream)
    {
        if (!_rooms.TryGetValue(stream, out var room))
        {
            return [];
        }

        var writingSince = clock.GetUtcNow() - WritingLasts;
        return [.. room.Entries.GroupBy(entry => entry.PersonId)
            .Select(entries => new PresentPerson(entries.Key, entries.First().Name, entries.Any(entry => entry.LastKey > writingSince)))
            .OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    internal void Writing(PresenceEntry entry)
    {
        var now = clock.GetUtcNow();
        var wasWriting = entry.LastKey > now - WritingLasts;
        entry.LastKey = now;
        entry.EndWritingIn(WritingLasts);
        if (!wasWriting)
        {
            Tell(entry.Stream);
        }
    }

    internal void Stopped(PresenceEntry entry)
    {
        entry.EndWritingIn(Timeout.InfiniteTimeSpan);
        if (entry.LastKey > DateTimeOffset.MinValue)
        {
            entry.LastKey = DateTimeOffset.MinValue;
            Tell(entry.Stream);
        }
    }

    internal void Come(PresenceEntry entry)
    {
        _rooms.AddOrUpdate(entry.Stream, _ => new Room([entry]), (_, room) => new Room([.. room.Entries, entry]));
        Tell(entry.Stream);
    }

    internal void Leave(PresenceEntry entry)
    {
        while (_rooms.TryGetValue(entry.Stream, out var room))
        {
            var left = new Room([.. room.Entries.Where(other => other != entry)]);
            if (left.Entries.Count == 0
                ? _rooms.TryRemove(new KeyValuePair<string, Room>(entry.Stream, room))
                : _rooms.TryUpdate(entry.Stream, left, room))
            {
                break;
            }
        }

        Tell(entry.Stream);
    }

    /// <summary>Lets all at the page look again: something about them has changed that is kept elsewhere.</summary>
    public void Tell(string stream)
    {
        if (_rooms.TryGetValue(stream, out var room))
        {
            foreach (var entry in room.Entries)
            {
                _ = entry.TellAsync();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page at {Stream} failed to show who is there")]
    private partial void LogCallbackFailed(Exception failure, string stream);

    private sealed class Room(IReadOnlyList<PresenceEntry> entries)
    {
        public IReadOnlyList<PresenceEntry> Entries => entries;
    }
}
