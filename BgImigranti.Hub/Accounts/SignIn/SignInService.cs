using BgImigranti.Hub.Accounts.People;
using Microsoft.AspNetCore.Identity;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>
/// Compares an address and a password. Registered or not, every address costs the same work: one counted attempt, one hash.
/// </summary>
public sealed class SignInService(UserManager<Person> people, SignInLockout attempts, DecoyPassword decoy)
{
    /// <summary>The person, when address and password belong together and they may come in.</summary>
    public async Task<(SignInOutcome Outcome, Person? Person)> VerifyAsync(string email, string password, CancellationToken cancellation)
    {
        var decoyHash = decoy.Hash;
        if (!await attempts.TryBeginAsync(email, cancellation))
        {
            return (SignInOutcome.Locked, null);
        }

        var person = PersonRules.EmailError(email) is null ? await people.FindByEmailAsync(email) : null;
        if (person?.PasswordHash is null)
        {
            people.PasswordHasher.VerifyHashedPassword(null!, decoyHash, password);
            return (SignInOutcome.Mismatch, null);
        }

        if (!await people.CheckPasswordAsync(person, password))
        {
            return (SignInOutcome.Mismatch, null);
        }

        await attempts.ResetAsync(email, cancellation);
        return person.IsBlocked ? (SignInOutcome.Blocked, null) : (SignInOutcome.Accepted, person);
    }
}
