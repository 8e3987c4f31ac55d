namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// The way by which mails leave the hub. Whatever it throws but <see cref="EmailRejectedException"/> passes: it is tried again later.
/// </summary>
public interface IEmailTransport
{
    /// <summary>Goes there once for several mails.</summary>
    Task<IEmailConnection> OpenAsync(CancellationToken cancellation);
}
