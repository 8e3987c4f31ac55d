namespace BgImigranti.Hub.ICalendar;

/// <summary>Whether an event takes place.</summary>
public enum IcsStatus
{
    /// <summary>It may.</summary>
    Tentative,

    /// <summary>It does.</summary>
    Confirmed,

    /// <summary>It does not; calendars take it away or strike it through.</summary>
    Cancelled,
}
