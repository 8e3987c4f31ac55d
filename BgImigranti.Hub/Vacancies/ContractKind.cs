namespace BgImigranti.Hub.Vacancies;

/// <summary>What sort of contract is offered.</summary>
public enum ContractKind
{
    /// <summary>Without an end.</summary>
    Permanent,

    FixedTerm,

    Seasonal,

    PartTime,

    /// <summary>For a result and not for a time: not an employment contract.</summary>
    Civil,
}
