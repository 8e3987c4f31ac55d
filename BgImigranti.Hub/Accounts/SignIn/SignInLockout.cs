using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>
/// Lockout: five attempts on an address, then none for ten minutes. An attempt is counted before the password is looked at, so
/// that many at the same moment are not more than five either.
/// </summary>
public sealed class SignInLockout(HubWriter writer, ILookupNormalizer normalizer)
{
    /// <summary>Attempts without success before the address is locked.</summary>
    public const int MaxAttempts = 5;

    /// <summary>How long it is locked, and after how long a rest counting starts anew.</summary>
    public static readonly TimeSpan LockoutDuration = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    /// <summary>Counts an attempt; false when the address is locked.</summary>
    public async Task<bool> TryBeginAsync(string email, CancellationToken cancellation)
    {
        var key = KeyFor(email);
        try
        {
            return await writer.WriteAsync(scope => TryBeginAsync(scope, key), cancellation);
        }
        catch (DbUpdateException)
        {
            // Another attempt on the same address was first to write the row; now it is there.
            return await writer.WriteAsync(scope => TryBeginAsync(scope, key), cancellation);
        }
    }

    /// <summary>The attempt was successful: the counting starts anew.</summary>
    public Task ResetAsync(string email, CancellationToken cancellation)
    {
        var key = KeyFor(email);
        return writer.WriteAsync(
            scope => scope.Db.SignInAttempts.Where(attempt => attempt.Key == key).ExecuteDeleteAsync(CancellationToken.None), cancellation);
    }

    /// <summary>
    /// Somebody registers with an address that has an account. Nothing comes of it, but it is written down like an account would
    /// be, so that it takes as long.
    /// </summary>
    public Task RecordRegistrationAsync(string email, CancellationToken cancellation) =>
        TryBeginAsync("registration of " + email, cancellation);

    private static async Task<bool> TryBeginAsync(WriteScope scope, string key)
    {
        var (now, lockoutStart, old) = (scope.Now, scope.Now - LockoutDuration, scope.Now - Retention);
        var attempts = scope.Db.SignInAttempts;
        await attempts.Where(attempt => attempt.LastAt < old).ExecuteDeleteAsync(CancellationToken.None);
        var known = await attempts.Where(attempt => attempt.Key == key).ExecuteUpdateAsync(set => set
            .SetProperty(
                attempt => attempt.LastAt, attempt => attempt.Count >= MaxAttempts && attempt.LastAt > lockoutStart ? attempt.LastAt : now)
            .SetProperty(
                attempt => attempt.Count, attempt => attempt.LastAt > lockoutStart ? attempt.Count + 1 : 1), CancellationToken.None);
        if (known == 0)
        {
            attempts.Add(new SignInAttempt { Key = key, Count = 1, LastAt = now });
            return true;
        }

        return await attempts.Where(attempt => attempt.Key == key)
            .Select(attempt => attempt.Count)
            .FirstAsync(CancellationToken.None) <= MaxAttempts;
    }

    private string KeyFor(string email) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(normalizer.NormalizeEmail(email) ?? "")));
}
