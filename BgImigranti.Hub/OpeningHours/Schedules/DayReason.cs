namespace BgImigranti.Hub.OpeningHours.Schedules;

/// <summary>Why a place has the hours it has on one day.</summary>
public enum DayReason
{
    /// <summary>As its week says.</summary>
    Week,

    /// <summary>It is a public holiday.</summary>
    Holiday,

    /// <summary>The day is an exception of this place.</summary>
    Exception,
}
