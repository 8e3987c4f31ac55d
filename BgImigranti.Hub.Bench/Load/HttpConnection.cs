using System.Net;
using System.Net.Sockets;

namespace BgImigranti.Hub.Bench.Load;

/// <summary>One kept-alive HTTP/1.1 connection over a bare socket: one request at a time, no pipelining.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly HttpAnswerReader _reader;
    private readonly byte[] _buffer = new byte[64 * 1024];

    private HttpConnection(Socket socket, bool keepsBody)
    {
        _socket = socket;
        _reader = new HttpAnswerReader(keepsBody);
    }

    /// <summary>The last answer, until the next request is sent.</summary>
    public HttpAnswerReader Answer => _reader;

    public static async Task<HttpConnection> ConnectAsync(IPEndPoint server, bool keepsBody, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancellationToken);
            return new HttpConnection(socket, keepsBody);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and waits for its whole answer.</summary>
    /// <returns>The status code.</returns>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        _reader.Start();
        await _socket.SendAsync(request, SocketFlags.None, cancellationToken);
        while (!_reader.IsDone)
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(), SocketFlags.None, cancellationToken);
            if (received == 0)
            {
                throw new BenchFailure("The server closed the connection in the middle of an answer.");
            }

            _reader.Feed(_buffer.AsSpan(0, received));
        }

        return _reader.Status;
    }

    public void Dispose() => _socket.Dispose();
}
