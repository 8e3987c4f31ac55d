namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>Which list is meant: both ids have to fit together.</summary>
/// <param name="EventId">The event.</param>
/// <param name="DateId">One of its dates.</param>
public sealed record SignUpListKey(long EventId, long DateId);
