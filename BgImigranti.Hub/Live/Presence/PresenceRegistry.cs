using System.Collections.Concurrent;

namespace BgImigranti.Hub.Live.Presence;

/// <summary>Who of the signed-in people is at a stream's page now, and who is writing. Told, never stored.</summary>
public sealed partial class PresenceRegistry(TimeProvider clock, ILogger<PresenceRegistry> logger)
{
    /// <summary>How long after the last key a person counts as writing.</summary>
    public static readonly TimeSpan TypingTimeout = TimeSpan.FromSeconds(5);

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
        Add(entry);
        return entry;
    }

    /// <summary>People at the stream's page, each once, by name.</summary>
    public IReadOnlyList<PresentPerson> PeopleAt(string stream)
    {
        if (!_rooms.TryGetValue(stream, out var room))
        {
            return [];
        }

        var typingSince = clock.GetUtcNow() - TypingTimeout;
        return [.. room.Entries.GroupBy(entry => entry.PersonId)
            .Select(
                entries => new PresentPerson(entries.Key, entries.First().Name, entries.Any(entry => entry.LastKeystroke > typingSince)))
            .OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    internal void StartTyping(PresenceEntry entry)
    {
        var now = clock.GetUtcNow();
        var wasTyping = entry.LastKeystroke > now - TypingTimeout;
        entry.LastKeystroke = now;
        entry.EndTypingIn(TypingTimeout);
        if (!wasTyping)
        {
            Notify(entry.Stream);
        }
    }

    internal void StopTyping(PresenceEntry entry)
    {
        entry.EndTypingIn(Timeout.InfiniteTimeSpan);
        if (entry.LastKeystroke > DateTimeOffset.MinValue)
        {
            entry.LastKeystroke = DateTimeOffset.MinValue;
            Notify(entry.Stream);
        }
    }

    internal void Add(PresenceEntry entry)
    {
        _rooms.AddOrUpdate(entry.Stream, _ => new Room([entry]), (_, room) => new Room([.. room.Entries, entry]));
        Notify(entry.Stream);
    }

    internal void Remove(PresenceEntry entry)
    {
        while (_rooms.TryGetValue(entry.Stream, out var room))
        {
            var remaining = new Room([.. room.Entries.Where(other => other != entry)]);
            if (remaining.Entries.Count == 0
                ? _rooms.TryRemove(new KeyValuePair<string, Room>(entry.Stream, room))
                : _rooms.TryUpdate(entry.Stream, remaining, room))
            {
                break;
            }
        }

        Notify(entry.Stream);
    }

    /// <summary>Lets all at the page look again: something about them has changed that is kept elsewhere.</summary>
    public void Notify(string stream)
    {
        if (_rooms.TryGetValue(stream, out var room))
        {
            foreach (var entry in room.Entries)
            {
                _ = entry.NotifyAsync();
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
