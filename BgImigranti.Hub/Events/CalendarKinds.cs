namespace BgImigranti.Hub.Events;

/// <summary>
/// Kinds of changes that the calendar tells, besides those of all items; the subject is the event. Programs outside rely on them.
/// </summary>
public static class CalendarKinds
{
    /// <summary>Something stands on other days than before, or says something else there.</summary>
    public const string CalendarChanged = "calendar-changed";
}
