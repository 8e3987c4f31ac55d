namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>What a program wants done to an item.</summary>
/// <param name="Act">
/// <c>submit</c>, <c>publish</c>, <c>schedule</c>, <c>withdraw</c>, <c>archive</c>, <c>hide</c> or <c>restore</c>.
/// </param>
public sealed record ApiTransitionInput(string? Act);
