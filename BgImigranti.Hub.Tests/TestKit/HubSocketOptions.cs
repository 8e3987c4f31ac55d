using System.Net;

namespace BgImigranti.Hub.TestKit;

/// <summary>Where and as whom a follower connects.</summary>
/// <param name="BaseAddress">The hub's root, <c>http://127.0.0.1:5080/</c>.</param>
/// <param name="Culture"><c>bg</c> or <c>en</c>: the language in which changes and refusals arrive.</param>
/// <param name="Token">A person's bearer token; null connects anonymously.</param>
/// <param name="Origin">The page that opens the connection; null is a program and no browser.</param>
/// <param name="Cookie">The whole <c>Cookie</c> header.</param>
/// <param name="Seen">Measuring mode: called for each change, whose text is then neither decoded nor kept.</param>
public sealed record HubSocketOptions(
    Uri BaseAddress,
    string Culture,
    string? Token = null,
    string? Origin = null,
    string? Cookie = null,
    LiveChangeSeen? Seen = null)
{
    /// <summary>The WebSocket's own address, the token in its query as browsers send it.</summary>
    public Uri Address => new UriBuilder(new Uri(BaseAddress, $"{Culture}/live"))
    {
        Scheme = BaseAddress.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs,
        Query = Token is null ? "" : "access_token=" + Uri.EscapeDataString(Token),
    }.Uri;
}

/// <summary>Told of one change on the socket's receiving loop; must return at once and keep nothing of the span.</summary>
/// <param name="stream">The stream's name in UTF-8.</param>
/// <param name="version">The stream's version after the change.</param>
/// <param name="receivedAt">When the change was complete, in ticks of <see cref="System.Diagnostics.Stopwatch"/>.</param>
public delegate void LiveChangeSeen(ReadOnlySpan<byte> stream, long version, long receivedAt);

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
}
