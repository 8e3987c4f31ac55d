using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.SignIn;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>Two people of a demo installation.</summary>
public sealed class FewDemoPeople : IDemoAccounts
{
    /// <inheritdoc />
    public string Password => "показна парола за всички";

    /// <inheritdoc />
    public IReadOnlyList<DemoAccount> People { get; } =
    [
        new("radina@demo.example", "Радина", PersonRole.Administrator),
        new("maria@demo.example", "Мария", PersonRole.Coordinator, () => "Център за имигранти – Варна"),
    ];
}
