namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>Somebody of the demo installation.</summary>
/// <param name="Email">Address to sign in with.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Organisation">Reads the name of their organisation in the current language; null when they belong to none.</param>
public sealed record DemoAccount(string Email, string Name, PersonRole Role, Func<string>? Organisation = null);
