namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>Address and password belong together.</summary>
    Accepted,

    /// <summary>They do not, or nobody has the address.</summary>
    Mismatch,

    /// <summary>The address has been tried too often.</summary>
    Locked,

    /// <summary>They do, but the person is blocked.</summary>
    Blocked,
}
