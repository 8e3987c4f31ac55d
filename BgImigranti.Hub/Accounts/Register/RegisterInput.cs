using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Accounts.Passwords;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Accounts.Register;

/// <summary>What the form of a new account holds, except the password.</summary>
/// <param name="Name">Display name as typed.</param>
/// <param name="Email">Address as typed.</param>
public sealed record RegisterInput(string Name = "", string Email = "")
{
    /// <summary>What was posted.</summary>
    public static RegisterInput From(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new RegisterInput(form[AccountFields.Name], form[AccountFields.Email].Trim());
    }

    /// <summary>Everything that is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldError> Validate(string password)
    {
        var passwordError = PasswordRules.ErrorFor(password, Email, Name);
        FieldError?[] errors =
        [
            PersonRules.NameError(Name),
            PersonRules.EmailError(Email),
            passwordError is null ? null : new FieldError(AccountFields.Password, passwordError),
        ];
        return [.. errors.OfType<FieldError>()];
    }
}
