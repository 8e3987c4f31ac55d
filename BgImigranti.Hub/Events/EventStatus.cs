namespace BgImigranti.Hub.Events;

/// <summary>How sure an event is; the words of RFC 5545 (STATUS) and the two that visitors ask for.</summary>
public enum EventStatus
{
    Confirmed,

    /// <summary>Planned, not yet certain.</summary>
    Tentative,

    /// <summary>It takes place at another time or place than first announced.</summary>
    Moved,

    /// <summary>It takes place, and nobody else can come.</summary>
    Full,

    /// <summary>It does not take place.</summary>
    Cancelled,
}
