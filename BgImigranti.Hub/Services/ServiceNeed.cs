namespace BgImigranti.Hub.Services;

/// <summary>What somebody needs who looks for a service.</summary>
public enum ServiceNeed
{
    /// <summary>Advice on rights and law.</summary>
    Legal,

    /// <summary>Papers: residence, registration, recognition.</summary>
    Documents,

    /// <summary>A business of one's own.</summary>
    Business,

    /// <summary>Vocational training.</summary>
    Training,

    /// <summary>How Bulgaria works, and taking part in it.</summary>
    Civic,

    /// <summary>Learning Bulgarian.</summary>
    Language,

    /// <summary>Finding and keeping work.</summary>
    Work,

    /// <summary>Doctors, insurance, health.</summary>
    Health,

    /// <summary>Support in hardship.</summary>
    Social,

    /// <summary>Meeting people, art, food.</summary>
    Culture,
}
