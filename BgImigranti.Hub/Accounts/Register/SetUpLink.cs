using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts.Register;

/// <summary>
/// The way in to a new installation, which has no default password: a link printed on the console of the machine, good for making
/// one administrator while there is none. It lives in memory; each start makes another.
/// </summary>
public sealed class SetUpLink(IDbContextFactory<HubDbContext> factory)
{
    private byte[]? _token;

    /// <summary>
    /// Makes the link, relative to the base of a language (<c>/bg/</c>); null when an administrator can sign in. To be called
    /// once per start, after migration.
    /// </summary>
    public async Task<string?> IssueAsync(CancellationToken cancellation)
    {
        if (!await IsNeededAsync(cancellation))
        {
            return null;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Volatile.Write(ref _token, Encoding.UTF8.GetBytes(token));
        return AccountsLinks.SetUpWith(token);
    }

    /// <summary>Whether this is the token of the link and there still is no administrator who can sign in.</summary>
    public async Task<bool> IsValidAsync(string token, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        var known = Volatile.Read(ref _token);
        return known is not null
            && CryptographicOperations.FixedTimeEquals(known, Encoding.UTF8.GetBytes(token))
            && await IsNeededAsync(cancellation);
    }

    /// <summary>The link has served.</summary>
    public void Invalidate() => Volatile.Write(ref _token, null);

    private async Task<bool> IsNeededAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return !await db.People.AnyAsync(Administrators.WhoCanSignIn, cancellation);
    }
}
