namespace BgImigranti.Hub.Registrations;

/// <summary>What came of a registration.</summary>
/// <param name="RegistrationId">Its id.</param>
/// <param name="Secret">A link of its own (<see cref="RegistrationLinks.Own(string)"/>).</param>
/// <param name="State">Whether there was a seat.</param>
public sealed record RegistrationResult(long RegistrationId, string Secret, RegistrationState State);
