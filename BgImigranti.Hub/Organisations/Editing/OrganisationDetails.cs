namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>A draft that <see cref="OrganisationRules"/> found good, as it is to be kept.</summary>
public sealed record OrganisationDetails
{
    internal OrganisationDetails()
    {
    }

    public required string NameBg { get; init; }

    public required string NameEn { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required string? Town { get; init; }

    public required string CountryCode { get; init; }

    public required string AddressBg { get; init; }

    public required string AddressEn { get; init; }

    public required string Phones { get; init; }

    public required string? Email { get; init; }

    public required string? Site { get; init; }

    public required string AboutBg { get; init; }

    public required string AboutEn { get; init; }

    /// <summary>What one of its people writes appears only when another has read it.</summary>
    public required bool ReviewsItems { get; init; }

    /// <summary>In how many months the facts, checked today, are to be checked again; null when they were not checked.</summary>
    public required int? CheckAgainInMonths { get; init; }

    /// <summary>Version from which the change started.</summary>
    public required int Version { get; init; }

    internal void WriteTo(Organisation organisation)
    {
        (organisation.NameBg, organisation.NameEn) = (NameBg, NameEn);
        (organisation.Kind, organisation.Town, organisation.CountryCode) = (Kind, Town, CountryCode);
        (organisation.AddressBg, organisation.AddressEn) = (AddressBg, AddressEn);
        (organisation.Phones, organisation.Email, organisation.Site) = (Phones, Email, Site);
        (organisation.AboutBg, organisation.AboutEn) = (AboutBg, AboutEn);
        organisation.ReviewsItems = ReviewsItems;
    }
}
