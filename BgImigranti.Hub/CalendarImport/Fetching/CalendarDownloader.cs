using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using BgImigranti.Hub.ICalendar;

namespace BgImigranti.Hub.CalendarImport.Fetching;

/// <summary>
/// Fetches external calendars: bounded in time, size and redirects, without cookies, proxies and credentials, from the public network only.
/// </summary>
public sealed class CalendarDownloader : IDisposable
{
    /// <summary>How long a whole fetch may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private const int MaxRedirects = 3;
    private readonly HttpClient _client;
    private readonly ReachableAddresses _reachable;
    private readonly TimeProvider _clock;

    public CalendarDownloader(ReachableAddresses reachable, TimeProvider clock)
    {
        (_reachable, _clock) = (reachable, clock);
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = ConnectAsync,
            UseProxy = false, // A proxy would connect in our place, and to anything.
            UseCookies = false,
            MaxAutomaticRedirections = MaxRedirects,
            MaxResponseHeadersLength = 64,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        };
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/calendar, text/plain;q=0.5, */*;q=0.1");
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("BgImigranti.Hub");
    }

    /// <summary>Asks for the calendar of a source; of what it had before only for what is new.</summary>
    public async Task<FetchResult> FetchAsync(CalendarSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var late = new CancellationTokenSource(Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var request = Request(source);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return answer.StatusCode switch
            {
                HttpStatusCode.NotModified => FetchResult.From(FetchOutcome.Unchanged),
                HttpStatusCode.OK => await ReadAsync(answer, either.Token),
                _ => FetchResult.From(FetchOutcome.Refused, (int)answer.StatusCode),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return FetchResult.From(FetchOutcome.TimedOut);
        }
        catch (HttpRequestException failure)
        {
            return FetchResult.From(failure.InnerException is NotPublicException ? FetchOutcome.NotPublic : FetchOutcome.Unreachable);
        }
        catch (IOException)
        {
            return FetchResult.From(FetchOutcome.Unreachable);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Request(CalendarSource source)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, source.Address);
        if (EntityTagHeaderValue.TryParse(source.ETag, out var tag))
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        if (source.LastModified.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", source.LastModified);
        }

        return request;
    }

    private static async Task<FetchResult> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        using var file = new MemoryStream();
        var buffer = new byte[16 * 1024];

        // Counted as it comes in and unpacked: what an answer says of its own length is no bound.
        for (var read = await body.ReadAsync(buffer, cancellation); read > 0; read = await body.ReadAsync(buffer, cancellation))
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            if (file.Length > IcsLimits.Bytes)
            {
                return FetchResult.From(FetchOutcome.TooLarge);
            }
        }

        var modified = answer.Content.Headers.TryGetValues("Last-Modified", out var said) ? Short(said.First()) : "";
        return new FetchResult(FetchOutcome.Fetched, null, file.ToArray(), Short(answer.Headers.ETag?.ToString() ?? ""), modified);
    }

    // Half a validator is none.
    private static string Short(string validator) => validator.Length <= CalendarSource.ValidatorLength ? validator : "";

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = Array.FindAll(found, address => _reachable.Allows(address));
        if (allowed.Length == 0)
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException() : Exception("The name leads into no public network.");
}
