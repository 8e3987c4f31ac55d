namespace BgImigranti.Hub.Data;

/// <summary>A key came again with another request: a mistake of the client, which must not be answered with the first result.</summary>
public sealed class IdempotencyMismatchException : Exception
{
    public IdempotencyMismatchException()
        : base("The idempotency key was used before with another request.")
    {
    }

    public IdempotencyMismatchException(string message)
        : base(message)
    {
    }

    public IdempotencyMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
