namespace BgImigranti.Hub.Email.Delivery;

/// <summary>A mail was refused for good (SMTP answers of 500 and above): there is no such mailbox, or nobody wants what it says.</summary>
public sealed class EmailRejectedException : Exception
{
    public EmailRejectedException()
    {
    }

    public EmailRejectedException(string message)
        : base(message)
    {
    }

    public EmailRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
