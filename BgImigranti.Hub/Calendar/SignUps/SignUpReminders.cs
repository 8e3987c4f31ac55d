namespace BgImigranti.Hub.Calendar.SignUps;

/// <summary>When somebody wants to be reminded by mail.</summary>
public enum SignUpReminders
{
    DayBefore,
    HourBefore,
    Both,
    None,
}
