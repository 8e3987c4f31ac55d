namespace BgImigranti.Hub.Email.Delivery;

/// <summary>A mail was refused for good (SMTP answers of 500 and above): there is no such mailbox, or nobody wants what it says.</summary>
public sealed class MailRefusedException : Exception
{
    public MailRefusedException()
    {
    }

    public MailRefusedException(string message)
        : base(message)
    {
    }

    public MailRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
