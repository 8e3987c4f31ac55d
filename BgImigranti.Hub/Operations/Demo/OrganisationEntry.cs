using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>An organisation of <c>demo/organisations.json</c>.</summary>
public sealed record OrganisationEntry
{
    public required string Key { get; init; }

    public required DemoText Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>Code of its town; none for bodies abroad and where it is not known.</summary>
    public string? Town { get; init; }

    /// <summary>ISO 3166-1.</summary>
    public string Country { get; init; } = Countries.Bulgaria;

    public required DemoText About { get; init; }

    public DemoText Address { get; init; } = new("", "");

    public IReadOnlyList<string> Phones { get; init; } = [];

    public string? Email { get; init; }

    public string? Site { get; init; }

    /// <summary>The year whose state its contact data describe; none for a home page that is kept up to date by its owner.</summary>
    public string? FactsOf { get; init; }

    public required int Hue { get; init; }
}
