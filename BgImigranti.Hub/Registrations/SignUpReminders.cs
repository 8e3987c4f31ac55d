namespace BgImigranti.Hub.Registrations;

/// <summary>When somebody wants to be reminded by mail.</summary>
public enum SignUpReminders
{
    DayBefore,
    HourBefore,
    Both,
    None,
}
