using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts;

/// <summary>Finds tokens that count, by their hash. It only reads: whoever confirms rights must not depend on the writer.</summary>
public sealed class ApiTokenLookup
{
    private readonly IDbContextFactory<HubDbContext> _factory;
    private readonly ShortLivedCache<string, ApiTokenInfo> _tokens;

    public ApiTokenLookup(IDbContextFactory<HubDbContext> factory, TimeProvider clock)
    {
        _factory = factory;
        _tokens = new ShortLivedCache<string, ApiTokenInfo>(clock, LoadAsync);
    }

    /// <summary>The token with this key, as it was at most a second ago; null when there is none or it was revoked.</summary>
    /// <param name="key">What <see cref="KeyFor(string)"/> makes of the token.</param>
    public ValueTask<ApiTokenInfo?> FindAsync(string key) => _tokens.GetAsync(key);

    /// <summary>Looks the token up anew the next time.</summary>
    public void Invalidate(string key) => _tokens.Invalidate(key);

    /// <summary>The name under which a token is kept, in base64; it tells nothing of the token.</summary>
    public static string KeyFor(string token) => KeyFor(Hash(token));

    /// <summary>The same of a hash.</summary>
    public static string KeyFor(byte[] hash) => Convert.ToBase64String(hash);

    /// <summary>What is kept of a token.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private async Task<ApiTokenInfo?> LoadAsync(string key)
    {
        var hash = Convert.FromBase64String(key);
        await using var db = await _factory.CreateDbContextAsync();
        return await db.ApiTokens
            .Where(token => token.Hash == hash && token.RevokedAt == null)
            .Select(token => new ApiTokenInfo(token.Id, token.PersonId, token.LastUsedOn))
            .FirstOrDefaultAsync();
    }
}
