namespace BgImigranti.Hub.TestKit;

/// <summary>Where and as whom a follower connects.</summary>
/// <param name="BaseAddress">The hub's root, <c>http://127.0.0.1:5080/</c>.</param>
/// <param name="Culture"><c>bg</c> or <c>en</c>: the language in which changes and refusals arrive.</param>
/// <param name="Token">A person's bearer token; null connects anonymously.</param>
/// <param name="Origin">The page that opens the connection; null is a program and no browser.</param>
/// <param name="Cookie">The whole <c>Cookie</c> header.</param>
/// <param name="Seen">Measuring mode: called for each change, which is then not kept.</param>
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

/// <summary>Told of one change, in the order of arrival; must return at once.</summary>
/// <param name="change">The change.</param>
/// <param name="receivedAt">When it was read, in ticks of <see cref="System.Diagnostics.Stopwatch"/>.</param>
public delegate void LiveChangeSeen(LiveChangeMessage change, long receivedAt);
