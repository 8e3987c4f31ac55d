using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>
/// A connection to the hub that reads only when it is told to, record by record, so that a test sees the order in which the
/// hub wrote and can leave a connection unread. What is not read waits in small buffers of the system and then at the hub.
/// </summary>
internal sealed class RawSocket : IAsyncDisposable
{
    private const char RecordEnd = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<string> _records = new();
    private readonly StringBuilder _rest = new();
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly byte[] _bytes = new byte[16 * 1024];
    private readonly char[] _characters = new char[16 * 1024];

    private RawSocket()
    {
    }

    public static async Task<RawSocket> ConnectAsync(Uri hub, string language)
    {
        var socket = new RawSocket();
        var address = new UriBuilder(new Uri(hub, $"{language}/live")) { Scheme = "ws" }.Uri;
        await socket._socket.ConnectAsync(
            address, new HttpMessageInvoker(new SocketsHttpHandler { ConnectCallback = OpenAsync }), CancellationToken.None);
        await socket.SendAsync(new { protocol = "json", version = 1 });
        await socket.NextAsync();
        return socket;
    }

    /// <summary>Asks for a call; the answer is a record among the others.</summary>
    public Task CallAsync(int id, string target, params object[] arguments) =>
        SendAsync(new { type = 1, invocationId = $"{id}", target, arguments });

    /// <summary>Follows a stream from now on; the version it has.</summary>
    public async Task<long> FollowAsync(int id, string stream)
    {
        await CallAsync(id, "Follow", stream, -1L);
        return (await AnswerAsync(id)).Answer.Answer!.Version;
    }

    /// <summary>The next record but pings; null when the hub has ended the connection.</summary>
    public async Task<RawRecord?> NextAsync()
    {
        while (true)
        {
            while (_records.TryDequeue(out var record))
            {
                if (RawRecord.Read(record) is { } read)
                {
                    return read;
                }
            }

            if (!await ReceiveAsync())
            {
                return null;
            }
        }
    }

    /// <summary>Reads on to the answer of a call and returns the changes before it.</summary>
    public async Task<(List<RawRecord> Before, RawRecord Answer)> AnswerAsync(int id)
    {
        var before = new List<RawRecord>();
        while (await NextAsync() is { } record)
        {
            if (record.CallId == $"{id}")
            {
                return (before, record);
            }

            before.Add(record);
        }

        throw new InvalidOperationException($"The connection ended before call {id} was answered.");
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private Task SendAsync(object message) =>
        _socket.SendAsync(
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + RecordEnd), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<bool> ReceiveAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var received = await _socket.ReceiveAsync(_bytes, timeout.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            var count = _decoder.GetChars(_bytes, 0, received.Count, _characters, 0, flush: false);
            foreach (var character in _characters.AsSpan(0, count))
            {
                if (character != RecordEnd)
                {
                    _rest.Append(character);
                    continue;
                }

                _records.Enqueue(_rest.ToString());
                _rest.Clear();
            }

            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
