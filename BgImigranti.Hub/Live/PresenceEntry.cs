namespace BgImigranti.Hub.Live;

/// <summary>One open page of one person; dispose it when the page is left.</summary>
public sealed class PresenceEntry : IDisposable
{
    private readonly Presence _presence;
    private readonly CoalescedCallback _changed;

    internal PresenceEntry(Presence presence, string stream, long personId, string name, Func<Task> changed)
    {
        _presence = presence;
        _changed = new CoalescedCallback(changed);
        Stream = stream;
        PersonId = personId;
        Name = name;
    }

    internal string Stream { get; }

    internal long PersonId { get; }

    internal string Name { get; }

    internal DateTimeOffset LastKey { get; set; } = DateTimeOffset.MinValue;

    /// <summary>A key was pressed.</summary>
    public void Writing() => _presence.Writing(this);

    /// <summary>The text was sent or given up.</summary>
    public void Stopped() => _presence.Stopped(this);

    /// <inheritdoc />
    public void Dispose()
    {
        _changed.End();
        _presence.Leave(this);
    }

    internal Task TellAsync() => _changed.CallAsync();
}
