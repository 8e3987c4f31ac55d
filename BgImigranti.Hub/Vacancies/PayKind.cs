namespace BgImigranti.Hub.Vacancies;

/// <summary>Whether taxes and insurance are still to be taken from a pay.</summary>
public enum PayKind
{
    /// <summary>They are.</summary>
    Gross,

    /// <summary>It is what one is handed.</summary>
    Net,
}
