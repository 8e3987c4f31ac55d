namespace BgImigranti.Hub.Email.Delivery;

/// <summary>The way by which mails leave the hub. Whatever it throws but <see cref="MailRefusedException"/> passes: it is tried again later.</summary>
public interface IMailTransport
{
    /// <summary>Goes there once for several mails.</summary>
    Task<IMailConnection> OpenAsync(CancellationToken cancellation);
}
