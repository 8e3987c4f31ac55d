using MimeKit;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>An open way, for one mail after the other. After a failure other than a refusal it is not used again.</summary>
public interface IEmailConnection : IAsyncDisposable
{
    /// <summary>Hands a mail over; when this returns, the other side answers for it.</summary>
    /// <exception cref="EmailRejectedException">The other side will never take this mail.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellation);
}
