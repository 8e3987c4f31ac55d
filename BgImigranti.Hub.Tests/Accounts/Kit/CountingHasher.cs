using BgImigranti.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>
/// The real hasher, counting: the work behind two answers can be compared without a stop-watch. Its rounds are few, so that the
/// tests are not spent on hashing; how many the hub takes has a test of its own.
/// </summary>
public sealed class CountingHasher : IPasswordHasher<Person>
{
    private const int Few = 1000;

    private readonly PasswordHasher<Person> _real = new(Options.Create(new PasswordHasherOptions { IterationCount = Few }));
    private int _hashed;
    private int _compared;

    /// <summary>Hashes and comparisons so far.</summary>
    public (int Hashed, int Compared) Work => (_hashed, _compared);

    /// <inheritdoc />
    public string HashPassword(Person user, string password)
    {
        Interlocked.Increment(ref _hashed);
        return _real.HashPassword(user, password);
    }

    /// <inheritdoc />
    public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _compared);
        return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
