namespace BgImigranti.Hub.Services;

/// <summary>Whom a service is for.</summary>
public enum ServiceAudience
{
    /// <summary>Everyone.</summary>
    Everyone,

    /// <summary>People who work.</summary>
    Workers,

    /// <summary>Families.</summary>
    Families,

    /// <summary>Students.</summary>
    Students,

    /// <summary>Refugees and people who seek protection.</summary>
    Refugees,

    /// <summary>People with temporary protection.</summary>
    TemporaryProtection,

    /// <summary>People who have long lived here.</summary>
    LongTerm,

    /// <summary>People with a business.</summary>
    Entrepreneurs,
}
