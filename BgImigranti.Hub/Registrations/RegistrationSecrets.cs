using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Registrations;

/// <summary>Makes and reads the secrets of the links: 256 random bits, of which only the hash is kept.</summary>
internal static class RegistrationSecrets
{
    private const int Bytes = 32;

    /// <summary>Letters of a secret.</summary>
    private const int Length = 43;

    /// <summary>A new link to a registration that has its id.</summary>
    public static (string Secret, RegistrationLink Link) Mint(WriteScope scope, EventRegistration registration)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var link = new RegistrationLink { Hash = Hash(secret), RegistrationId = registration.Id };
        scope.Db.Add(link);
        return (secret, link);
    }

    /// <summary>What is looked for. Anything at all is hashed, however it looks, so that every guess costs the same.</summary>
    public static byte[] Hash(string typed) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(typed.Length > Length ? typed[..(Length + 1)] : typed));
}
