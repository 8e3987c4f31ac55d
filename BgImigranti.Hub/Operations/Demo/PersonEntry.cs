using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>Somebody of <c>demo/people.json</c>.</summary>
public sealed record PersonEntry
{
    /// <summary>The word by which threads name them.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required PersonRole Role { get; init; }

    /// <summary>Key of their organisation; null when they belong to none.</summary>
    public string? Organisation { get; init; }

    public required string Language { get; init; }
}
