namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>
/// The people of the demo installation, whom the sign-in page lists in Development. Nobody registered: nothing is listed.
/// </summary>
public interface IDemoAccounts
{
    /// <summary>The password of all of them.</summary>
    string Password { get; }

    /// <summary>The people, in the order of the list.</summary>
    IReadOnlyList<DemoAccount> People { get; }
}
