using System.Buffers.Text;
using System.Security.Cryptography;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts.Tokens;

/// <summary>Makes, finds and revokes the keys of people's programs.</summary>
public sealed class ApiTokenService(
    IDbContextFactory<HubDbContext> factory, HubWriter writer, ApiTokenLookup lookup, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>Beginning of every token, so that one found in a file or a log can be told for what it is.</summary>
    public const string Prefix = "bgi_";

    private const int ByteCount = 32;
    private const int MaxPerPerson = 50;

    /// <summary>Makes a token for the person with this address and returns it; it cannot be shown again.</summary>
    /// <exception cref="RefusalException">Nobody has this address.</exception>
    public async Task<string> CreateAsync(string email, string name, CancellationToken cancellation)
    {
        var normalized = normalizer.NormalizeEmail(email);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var personId = await db.People.Where(person => person.NormalizedEmail == normalized)
            .Select(person => (long?)person.Id).FirstOrDefaultAsync(cancellation);
        return personId is { } id
            ? await CreateAsync(id, name, cancellation)
            : throw new RefusalException("no-such-person", StatusCodes.Status404NotFound, () => AccountsText.NobodyHasThisAddress);
    }

    /// <summary>Makes a token for a person and returns it; it cannot be shown again.</summary>
    /// <exception cref="RefusalException">The name is empty, too long or cannot be read, or there are too many.</exception>
    public async Task<string> CreateAsync(long personId, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrWhiteSpace(name)
            || name.Length > ApiToken.MaxNameLength
            || name.Any(char.IsControl)
            || PlainText.HasForbiddenControls(name))
        {
            throw new RefusalException("token-name", StatusCodes.Status422UnprocessableEntity, () => AccountsText.TokenNameRefused);
        }

        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ByteCount));
        var hash = ApiTokenLookup.Hash(token);
        await writer.WriteAsync(async scope =>
        {
            if (await scope.Db.ApiTokens.CountAsync(
                known => known.PersonId == personId && known.RevokedAt == null, CancellationToken.None) >= MaxPerPerson)
            {
                throw new RefusalException("too-many-tokens", StatusCodes.Status422UnprocessableEntity, () => AccountsText.TooManyTokens);
            }

            scope.Db.Add(new ApiToken { PersonId = personId, Name = PlainText.Normalize(name).Trim(), Hash = hash, CreatedAt = scope.Now });
        }, cancellation);
        return token;
    }

    /// <summary>The token that a program showed; null when it does not count. Notes the day of its use.</summary>
    public async Task<ApiTokenInfo?> FindAsync(string token, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!token.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var key = ApiTokenLookup.KeyFor(token);
        var known = await lookup.FindAsync(key);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (known is not null && (known.LastUsedOn is null || known.LastUsedOn < today))
        {
            await writer.WriteAsync(scope => scope.Db.ApiTokens.Where(used => used.Id == known.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(used => used.LastUsedOn, today), CancellationToken.None), cancellation);
            lookup.Invalidate(key);
        }

        return known;
    }

    /// <summary>A person's tokens that count, the newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(long personId, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.ApiTokens.AsNoTracking()
            .Where(token => token.PersonId == personId && token.RevokedAt == null)
            .OrderByDescending(token => token.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Ends one of a person's own tokens; one that is not theirs is left alone.</summary>
    public async Task RevokeAsync(long personId, long tokenId, CancellationToken cancellation)
    {
        var hash = await writer.WriteAsync(async scope =>
        {
            var token = await scope.Db.ApiTokens.SingleOrDefaultAsync(
                token => token.Id == tokenId && token.PersonId == personId, CancellationToken.None);
            token?.RevokedAt ??= scope.Now;
            return token?.Hash;
        }, cancellation);
        if (hash is not null)
        {
            lookup.Invalidate(ApiTokenLookup.KeyFor(hash));
        }
    }
}
