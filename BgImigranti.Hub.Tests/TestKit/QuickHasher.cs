using BgImigranti.Hub.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>
/// The real hasher with few rounds, so that tests are not spent on hashing; how many the hub takes has a test of its own.
/// </summary>
public static class QuickHasher
{
    /// <summary>Rounds of PBKDF2 in tests.</summary>
    public const int Iterations = 1_000;

    /// <summary>The hasher.</summary>
    public static PasswordHasher<Person> Instance { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
}
