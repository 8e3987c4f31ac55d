using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Accounts.Passwords;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Accounts.Register;

/// <summary>What the form of a new account holds, except the password.</summary>
/// <param name="Name">Display name as typed.</param>
/// <param name="Email">Address as typed.</param>
public sealed record RegisterDraft(string Name = "", string Email = "")
{
    /// <summary>What was posted.</summary>
    public static RegisterDraft Of(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new RegisterDraft(form[AccountFields.Name], form[AccountFields.Email].Trim());
    }

    /// <summary>Everything that is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldFault> FaultsWith(string password)
    {
        var passwordFault = PasswordRules.FaultOf(password, Email, Name);
        FieldFault?[] faults =
        [
            PersonRules.NameFault(Name),
            PersonRules.EmailFault(Email),
            passwordFault is null ? null : new FieldFault(AccountFields.Password, passwordFault),
        ];
        return [.. faults.OfType<FieldFault>()];
    }
}
