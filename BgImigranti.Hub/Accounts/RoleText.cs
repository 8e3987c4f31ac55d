using System.Globalization;

namespace BgImigranti.Hub.Accounts;

/// <summary>Roles in words of the current language.</summary>
public static class RoleText
{
    /// <summary>The role alone.</summary>
    public static string For(PersonRole role) => role switch
    {
        PersonRole.Administrator => AccountsText.RoleAdministrator,
        PersonRole.Moderator => AccountsText.RoleModerator,
        PersonRole.Coordinator => AccountsText.RoleCoordinator,
        _ => AccountsText.RoleMember,
    };

    /// <summary>The role and, when there is one, the organisation.</summary>
    public static string For(PersonRole role, string? organisation) =>
        organisation is null
            ? For(role)
            : string.Format(CultureInfo.CurrentCulture, AccountsText.RoleAtOrganisation, For(role), organisation);
}
