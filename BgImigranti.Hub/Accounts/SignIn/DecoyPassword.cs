using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>A hash nobody knows the password of, compared with when nobody has the address, so that the answer takes as long.</summary>
public sealed class DecoyPassword(IPasswordHasher<Person> hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));

    /// <summary>The hash; made by the same hasher at its first use.</summary>
    public string Hash => _hash.Value;
}
