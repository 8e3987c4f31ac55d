using System.Net;
using Microsoft.AspNetCore.SignalR;

namespace BgImigranti.Hub.TestKit;

/// <summary>The hub said no, with the text that it meant for the reader.</summary>
public sealed class HubRefusedException : Exception
{
    public HubRefusedException()
    {
    }

    public HubRefusedException(string message)
        : base(message)
    {
    }

    public HubRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The status code of a refused connection; null once the connection stood.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Of a refused call: SignalR wraps the text into a sentence of its own, which people should not see.</summary>
    internal static HubRefusedException From(HubException refusal)
    {
        const string Mark = "HubException: ";
        var at = refusal.Message.IndexOf(Mark, StringComparison.Ordinal);
        return new HubRefusedException(at < 0 ? refusal.Message : refusal.Message[(at + Mark.Length)..], refusal);
    }
}
