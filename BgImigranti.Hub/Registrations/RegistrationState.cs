namespace BgImigranti.Hub.Registrations;

/// <summary>How somebody stands on the list of a date.</summary>
public enum RegistrationState
{
    /// <summary>He has his seats.</summary>
    Taken,

    /// <summary>He waits for seats, in the order of <see cref="EventRegistration.WaitingNumber"/>.</summary>
    Waiting,

    /// <summary>He does not come.</summary>
    Cancelled,
}
