using BgImigranti.Hub.Publishing.Fields;
using NodaTime;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>Something that is to be done to a date.</summary>
/// <param name="EventId">The event.</param>
/// <param name="OccurrenceId">The date of it that is meant, or from which on.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Scope">To how much of the series.</param>
/// <param name="Version">The version of the event that the planner saw.</param>
public sealed record RescheduleRequest(long EventId, long OccurrenceId, OccurrenceAction Action, SeriesScope Scope, int Version)
{
    /// <summary>When it is to begin, on the wall clock of the event's zone; of whole days the first day. Only for a move.</summary>
    public LocalDateTime? Start { get; init; }

    /// <summary>When it is to end; of whole days the last day. Only for a move.</summary>
    public LocalDateTime? End { get; init; }

    /// <summary>Why it is cancelled; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Idempotency key; null when the client gave none.</summary>
    public string? Key { get; init; }

    /// <summary>All of it as one text, to compare repeated requests by.</summary>
    internal string Full =>
        string.Join('\n', "date", EventId, OccurrenceId, Codes.For(Action), Codes.For(Scope), Version, Start, End, Reason);
}
