namespace BgImigranti.Hub.CalendarImport;

/// <summary>What came of fetching a calendar.</summary>
public enum FetchOutcome
{
    /// <summary>It was never fetched.</summary>
    Never,

    /// <summary>It is there and has changed.</summary>
    Fetched,

    /// <summary>It is what was taken before.</summary>
    Unchanged,

    /// <summary>Nobody answers there, or the connection broke or is not safe.</summary>
    Unreachable,

    /// <summary>The whole answer was not there in time.</summary>
    TimedOut,

    /// <summary>The name leads into a network that is not the public one (or there is no such name).</summary>
    NotPublic,

    /// <summary>The answer has a status that brings no calendar.</summary>
    Refused,

    /// <summary>It is larger than what is read.</summary>
    TooLarge,

    /// <summary>What came is no calendar.</summary>
    NoCalendar,
}
