namespace BgImigranti.Hub.Vacancies;

/// <summary>How much Bulgarian the work asks for, by the European framework; ascending.</summary>
public enum BulgarianLevel
{
    /// <summary>Not a word.</summary>
    None,

    A1,

    A2,

    B1,

    B2,

    C1,
}
