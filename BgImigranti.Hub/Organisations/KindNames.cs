namespace BgImigranti.Hub.Organisations;

/// <summary>Kinds of organisations in words, and their codes in addresses and for programs.</summary>
public static class KindNames
{
    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<OrganisationKind> All { get; } = Enum.GetValues<OrganisationKind>();

    /// <summary>The kind in words of the current language.</summary>
    public static string For(OrganisationKind kind) => kind switch
    {
        OrganisationKind.InformationCentre => OrganisationsText.KindInformationCentre,
        OrganisationKind.Ngo => OrganisationsText.KindNgo,
        OrganisationKind.StateBody => OrganisationsText.KindStateBody,
        OrganisationKind.Municipality => OrganisationsText.KindMunicipality,
        OrganisationKind.International => OrganisationsText.KindInternational,
        _ => OrganisationsText.KindOther,
    };

    /// <summary>The code of a kind, kebab-case.</summary>
    public static string CodeOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.InformationCentre => "information-centre",
        OrganisationKind.Ngo => "ngo",
        OrganisationKind.StateBody => "state-body",
        OrganisationKind.Municipality => "municipality",
        OrganisationKind.International => "international",
        _ => "other",
    };

    /// <summary>The kind with this code; null for none and for an unknown one.</summary>
    public static OrganisationKind? Find(string? code)
    {
        foreach (var kind in All)
        {
            if (CodeOf(kind) == code)
            {
                return kind;
            }
        }

        return null;
    }
}
