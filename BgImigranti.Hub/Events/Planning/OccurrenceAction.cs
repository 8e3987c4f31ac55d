namespace BgImigranti.Hub.Events.Planning;

/// <summary>What can be done to a date of an event.</summary>
public enum OccurrenceAction
{
    /// <summary>It takes place at another time, or takes longer or shorter.</summary>
    Move,

    /// <summary>It does not take place.</summary>
    Cancel,

    /// <summary>What was cancelled takes place after all; what was moved is back at the time of its series.</summary>
    Restore,
}
