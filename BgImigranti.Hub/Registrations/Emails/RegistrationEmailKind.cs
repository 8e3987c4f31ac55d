namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>What somebody on a list is written about.</summary>
internal enum RegistrationEmailKind
{
    /// <summary>They have their seats.</summary>
    Taken,

    /// <summary>They wait.</summary>
    Waiting,

    /// <summary>A seat has become free, and it is theirs.</summary>
    MovedUp,

    /// <summary>Their address was given again.</summary>
    Again,

    /// <summary>They changed their registration themselves.</summary>
    Altered,

    /// <summary>They cancelled themselves.</summary>
    Left,

    /// <summary>The organiser took them off the list.</summary>
    Removed,

    /// <summary>The date is at another time or place.</summary>
    DateMoved,

    /// <summary>The date does not take place.</summary>
    DateCancelled,

    /// <summary>It is tomorrow.</summary>
    DayBefore,

    /// <summary>It begins in an hour.</summary>
    HourBefore,
}
