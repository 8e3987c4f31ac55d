namespace BgImigranti.Hub.Vacancies;

/// <summary>Whether the employer arranges a work permit.</summary>
public enum PermitHelp
{
    /// <summary>Nobody asked.</summary>
    Unknown,

    Yes,

    No,
}
