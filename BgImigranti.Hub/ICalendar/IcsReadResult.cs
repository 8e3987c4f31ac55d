namespace BgImigranti.Hub.ICalendar;

/// <summary>What a file held.</summary>
/// <param name="Name">What the calendar calls itself; null when it does not.</param>
/// <param name="Events">The events that were understood, in the file's order.</param>
/// <param name="Errors">Those that were not, each once, with the reason.</param>
public sealed record IcsReadResult(string? Name, IReadOnlyList<IcsEvent> Events, IReadOnlyList<IcsError> Errors);
