namespace BgImigranti.Hub.Organisations;

/// <summary>What sort of body an organisation of the network is.</summary>
public enum OrganisationKind
{
    /// <summary>Information centre for migrants.</summary>
    InformationCentre,

    /// <summary>Non-governmental organisation.</summary>
    Ngo,

    /// <summary>Body of the state.</summary>
    StateBody,

    /// <summary>Municipality.</summary>
    Municipality,

    /// <summary>International organisation.</summary>
    International,

    /// <summary>Anything else.</summary>
    Other,
}
