using System.Linq.Expressions;

namespace BgImigranti.Hub.Accounts.People;

/// <summary>
/// Who keeps an installation from being without an administrator. Demo people without a password do not: nobody can come in as them.
/// </summary>
internal static class Administrators
{
    public static readonly Expression<Func<Person, bool>> WhoCanSignIn =
        person => person.Role == PersonRole.Administrator && !person.IsBlocked && person.PasswordHash != null;

    public static readonly Func<Person, bool> CanSignIn = WhoCanSignIn.Compile();
}
