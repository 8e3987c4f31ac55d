namespace BgImigranti.Hub.Registrations;

/// <summary>What came of a sign-up.</summary>
/// <param name="SignUpId">Its id.</param>
/// <param name="Secret">A link of its own (<see cref="SignUpLinks.Own(string)"/>).</param>
/// <param name="State">Whether there was a seat.</param>
public sealed record SignUpReceipt(long SignUpId, string Secret, SignUpState State);
