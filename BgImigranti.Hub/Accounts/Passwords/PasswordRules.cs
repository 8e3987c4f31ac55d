using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Identity;

namespace BgImigranti.Hub.Accounts.Passwords;

/// <summary>
/// What a password must be: long, not one of those tried first, not the person's own name or address. No rules of composition,
/// after NIST SP 800-63B: they make passwords that are hard to remember and easy to guess.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Person>
{
    /// <summary>Fewest characters.</summary>
    public const int MinLength = 10;

    /// <summary>Most characters; enough for a long sentence.</summary>
    public const int MaxLength = 200;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512, after OWASP's floor of 210,000.</summary>
    public const int Iterations = 220_000;

    /// <summary>What is wrong with a password, in the reader's language; null when nothing is.</summary>
    public static string? ErrorFor(string password, string email, string name)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(email);
        if (password.Length < MinLength)
        {
            return AccountsText.PasswordTooShort;
        }

        if (password.Length > MaxLength || PlainText.HasForbiddenControls(password))
        {
            return AccountsText.PasswordTooLong;
        }

        var stem = CommonPasswords.Stem(password);
        var own = new[] { email, email.Split('@')[0], name };
        if (stem.Length > 0 && own.Any(word => CommonPasswords.Stem(word) == stem))
        {
            return AccountsText.PasswordIsOwnName;
        }

        return CommonPasswords.Contains(password) ? AccountsText.PasswordTooCommon : null;
    }

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var error = ErrorFor(password ?? "", user.Email ?? "", user.DisplayName);
        return Task.FromResult(error is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = error }));
    }
}
