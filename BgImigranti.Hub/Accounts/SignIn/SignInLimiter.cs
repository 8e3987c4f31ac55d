using System.Net;
using System.Threading.RateLimiting;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>
/// Bounds how often one network address may try to sign in or register (<c>Hub:Limits:SignInsPerAddress</c> in ten minutes). The
/// forms ask here themselves, because their refusal gives back what was typed.
/// </summary>
public sealed class SignInLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress>? _limiter;

    public SignInLimiter(IOptions<HubOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var limits = options.Value.Limits;
        if (limits.Enabled)
        {
            _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(
                address,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.SignInsPerAddress, Window = TimeSpan.FromMinutes(10) }));
        }
    }

    /// <summary>Counts one attempt; false when there were too many.</summary>
    public bool TryAcquire(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_limiter is null)
        {
            return true;
        }

        using var lease = _limiter.AttemptAcquire(ClientNetwork.For(context));
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter?.Dispose();
}
