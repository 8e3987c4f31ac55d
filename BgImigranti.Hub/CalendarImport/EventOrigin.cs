namespace BgImigranti.Hub.CalendarImport;

/// <summary>Where an event came from.</summary>
/// <param name="Name">What the external calendar is called here.</param>
/// <param name="IsGone">It is no longer there.</param>
public sealed record EventOrigin(string Name, bool IsGone);
