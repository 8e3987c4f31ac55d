using System.Collections.Concurrent;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live.Presence;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>
/// Who is editing an item now, and who of them holds the pen: whoever came first, until somebody takes it over. A courtesy between
/// people; what guards the texts is the version. Told, never stored.
/// </summary>
public sealed class EditLocks(PresenceRegistry presence)
{
    private readonly ConcurrentDictionary<long, long> _holders = new();

    /// <summary>Comes to an item, for as long as the line of the circuit holds; leave by disposing.</summary>
    public PresenceEntry Enter(CircuitPresence circuit, long itemId, Reader reader, Func<Task> changed)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        ArgumentNullException.ThrowIfNull(reader);
        var personId = reader.PersonId!.Value;
        if (HolderOf(itemId) is null)
        {
            _holders[itemId] = personId;
        }

        return circuit.Enter(PublishingLinks.EditorsOf(itemId), personId, reader.DisplayName, changed);
    }

    /// <summary>Who is editing it, each once.</summary>
    public IReadOnlyList<PresentPerson> At(long itemId) => presence.PeopleAt(PublishingLinks.EditorsOf(itemId));

    /// <summary>Who holds the pen; null when nobody is there. When the holder has left it is the next one's.</summary>
    public PresentPerson? HolderOf(long itemId)
    {
        var present = At(itemId);
        if (present.Count == 0)
        {
            _holders.TryRemove(itemId, out _);
            return null;
        }

        return present.FirstOrDefault(person => _holders.TryGetValue(itemId, out var holder) && person.PersonId == holder) ?? present[0];
    }

    /// <summary>Takes the pen; the others are told.</summary>
    public void TakeOver(long itemId, long personId)
    {
        _holders[itemId] = personId;
        presence.Notify(PublishingLinks.EditorsOf(itemId));
    }
}
