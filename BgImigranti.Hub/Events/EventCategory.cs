namespace BgImigranti.Hub.Events;

/// <summary>What kind of meeting an event is.</summary>
public enum EventCategory
{
    Consultation,
    Course,
    Seminar,
    RoundTable,
    Workshop,
    Excursion,
    Festival,
    Culture,
    Sport,
    Meeting,
    OpenDay,
}
