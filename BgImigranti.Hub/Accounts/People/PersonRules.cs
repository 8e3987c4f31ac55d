using System.Text;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Accounts.People;

/// <summary>What a name and an address must be, whichever way a person comes in.</summary>
public static partial class PersonRules
{
    /// <summary>A name as it is kept: composed letters, single spaces, none at the ends.</summary>
    /// <exception cref="ArgumentException">It holds half a surrogate pair; ask <see cref="NameError"/> first.</exception>
    public static string NormalizeName(string name) => Spaces().Replace(PlainText.Normalize(name).Trim(), " ");

    /// <summary>What is wrong with a name; null when nothing is. Letters of any script do.</summary>
    public static FieldError? NameError(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (PlainText.HasForbiddenControls(name) || name.Any(char.IsControl))
        {
            return new FieldError(AccountFields.Name, AccountsText.NameHasControls);
        }

        var normalized = NormalizeName(name);
        if (normalized.Length > Person.MaxNameLength)
        {
            return new FieldError(AccountFields.Name, AccountsText.NameTooLong);
        }

        return normalized.EnumerateRunes().Any(Rune.IsLetter) ? null : new FieldError(AccountFields.Name, AccountsText.NameMissing);
    }

    /// <summary>What is wrong with an address; null when nothing is. Whether somebody has it already is not said here.</summary>
    public static FieldError? EmailError(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return EmailAddress.IsValid(email) ? null : new FieldError(AccountFields.Email, AccountsText.EmailRefused);
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
