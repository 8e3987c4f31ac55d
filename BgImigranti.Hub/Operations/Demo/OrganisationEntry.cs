using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>An organisation of <c>demo/organisations.json</c>.</summary>
public sealed record OrganisationEntry
{
    public required string Key { get; init; }

    public required DemoText Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required DemoText Address { get; init; }

    public required IReadOnlyList<string> Phones { get; init; }

    public string? Email { get; init; }

    public string? Site { get; init; }

    /// <summary>The year whose state its contact data describe.</summary>
    public required string FactsOf { get; init; }

    public required int Hue { get; init; }
}
