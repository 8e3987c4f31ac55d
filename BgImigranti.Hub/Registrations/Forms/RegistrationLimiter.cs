using System.Net;
using System.Threading.RateLimiting;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Registrations.Forms;

/// <summary>
/// Bounds how often one network may sign people up, and how often it may try links that lead nowhere
/// (<c>Hub:Limits:SignUpsPerAddress</c> in ten minutes each). The kiosk of a centre is one network, so it is generous.
/// </summary>
public sealed class RegistrationLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress>? _registrations;
    private readonly PartitionedRateLimiter<IPAddress>? _guesses;

    public RegistrationLimiter(IOptions<HubOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Value.Limits is { Enabled: true } limits)
        {
            (_registrations, _guesses) = (Limiter(limits.SignUpsPerAddress), Limiter(limits.SignUpsPerAddress));
        }
    }

    /// <summary>Counts one registration; false when there were too many.</summary>
    public bool TryTake(HttpContext context) => Acquire(_registrations, context, 1);

    /// <summary>Whether a link may be looked at: not from where too many led nowhere.</summary>
    public bool MayTry(HttpContext context) => Acquire(_guesses, context, 0);

    /// <summary>Counts a link that led nowhere.</summary>
    public void NoteGuess(HttpContext context) => Acquire(_guesses, context, 1);

    /// <inheritdoc />
    public void Dispose()
    {
        _registrations?.Dispose();
        _guesses?.Dispose();
    }

    private static bool Acquire(PartitionedRateLimiter<IPAddress>? limiter, HttpContext context, int permits)
    {
        using var lease = limiter?.AttemptAcquire(ClientNetwork.For(context), permits);
        return lease?.IsAcquired ?? true;
    }

    private static PartitionedRateLimiter<IPAddress> Limiter(int permits) => PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        network => RateLimitPartition.GetFixedWindowLimiter(
            network, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(10) }));
}
