using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using BgImigranti.Hub.Data;
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
                Network(address),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.SignInsPerAddress, Window = TimeSpan.FromMinutes(10) }));
        }
    }

    /// <summary>Counts one attempt; false when there were too many.</summary>
    public bool TryTake(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_limiter is null)
        {
            return true;
        }

        using var lease = _limiter.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter?.Dispose();

    /// <summary>A household has a whole /64 of IPv6; its addresses count as one.</summary>
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
