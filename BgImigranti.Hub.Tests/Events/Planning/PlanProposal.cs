namespace BgImigranti.Hub.Tests.Events.Planning;

/// <summary>What else a planner says.</summary>
/// <param name="Start">New beginning.</param>
/// <param name="End">New end.</param>
internal sealed record PlanProposal(string? Start = null, string? End = null)
{
    /// <summary>Why it is cancelled.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The version that was seen; null for the newest.</summary>
    public int? Version { get; init; }

    /// <summary>Idempotency key.</summary>
    public string? Key { get; init; }
}
