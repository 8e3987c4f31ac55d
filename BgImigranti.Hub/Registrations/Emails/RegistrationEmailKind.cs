namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>What somebody on a list is written about.</summary>
internal enum RegistrationEmailKind
{
    /// <summary>He has his seats.</summary>
    Taken,

    /// <summary>He waits.</summary>
    Waiting,

    /// <summary>A seat has become free, and it is his.</summary>
    MovedUp,

    /// <summary>His address was given again.</summary>
    Again,

    /// <summary>He changed his sign-up himself.</summary>
    Altered,

    /// <summary>He cancelled himself.</summary>
    Left,

    /// <summary>The organiser took him off the list.</summary>
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
