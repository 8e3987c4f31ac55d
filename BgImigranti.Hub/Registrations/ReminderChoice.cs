namespace BgImigranti.Hub.Registrations;

/// <summary>When somebody wants to be reminded by mail.</summary>
public enum ReminderChoice
{
    DayBefore,
    HourBefore,
    Both,
    None,
}
