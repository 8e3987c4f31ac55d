namespace BgImigranti.Hub.Live.Presence;

/// <summary>Somebody who is at a page now.</summary>
/// <param name="PersonId">Id of the person.</param>
/// <param name="Name">Display name.</param>
/// <param name="IsTyping">A key was pressed within <see cref="PresenceRegistry.TypingTimeout"/>.</param>
public sealed record PresentPerson(long PersonId, string Name, bool IsTyping);
