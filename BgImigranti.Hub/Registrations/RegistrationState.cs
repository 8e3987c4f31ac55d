namespace BgImigranti.Hub.Registrations;

/// <summary>How somebody stands on the list of a date.</summary>
public enum RegistrationState
{
    /// <summary>They have their seats.</summary>
    Taken,

    /// <summary>They wait for seats, in the order of <see cref="EventRegistration.WaitingNumber"/>.</summary>
    Waiting,

    /// <summary>They do not come.</summary>
    Cancelled,
}
