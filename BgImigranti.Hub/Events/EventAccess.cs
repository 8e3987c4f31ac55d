namespace BgImigranti.Hub.Events;

/// <summary>What makes a place fit for people with disabilities or small children.</summary>
public enum EventAccess
{
    StepFree,
    Lift,
    AccessibleToilet,
    Parking,
    HearingLoop,
    SignLanguage,
    QuietRoom,
    ChangingTable,
}
