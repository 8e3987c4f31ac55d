using System.Threading.RateLimiting;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Submissions;

/// <summary>Caps what one person may write in a minute, so that a stolen token or a stuck key cannot fill the forum.</summary>
public sealed class WriteThrottle(IOptions<HubOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<long> _limiter = PartitionedRateLimiter.Create<long, long>(person =>
        RateLimitPartition.GetSlidingWindowLimiter(person, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.Limits.WritesPerPerson,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    /// <summary>Counts one write.</summary>
    /// <exception cref="RefusalException">The person has written too much in the last minute.</exception>
    public void Take(Reader writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!options.Value.Limits.Enabled || writer.PersonId is not { } personId)
        {
            return;
        }

        using var lease = _limiter.AttemptAcquire(personId);
        if (!lease.IsAcquired)
        {
            throw new RefusalException("too-fast", StatusCodes.Status429TooManyRequests, () => SubmissionsText.TooFast);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
