using BgImigranti.Hub.Accounts.SignIn;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>The demo people who can sign in to this installation: none outside Development, where the list stays empty.</summary>
public sealed class DemoPeople : IDemoAccounts
{
    /// <summary>The password of all demo people; worth nothing, because it works in Development only.</summary>
    public const string SharedPassword = "aktivna-platforma";

    private IReadOnlyList<DemoAccount> _people = [];

    /// <inheritdoc />
    public string Password => SharedPassword;

    /// <inheritdoc />
    public IReadOnlyList<DemoAccount> People => Volatile.Read(ref _people);

    internal void Welcome(IReadOnlyList<DemoAccount> people) => Volatile.Write(ref _people, people);
}
