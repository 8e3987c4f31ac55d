using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace BgImigranti.Hub.TestKit;

/// <summary>
/// One follower of the hub: the SignalR JSON protocol over a bare WebSocket, without negotiation. A thousand of them fit
/// into one process. All members may be called from any thread.
/// </summary>
public sealed class HubSocket : IAsyncDisposable
{
    private const byte RecordEnd = 0x1e;
    private static readonly HttpMessageInvoker Invoker = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
    private static readonly byte[] Greeting = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();
    private static readonly byte[] Ping = "{\"type\":6}\u001e"u8.ToArray();
    private static readonly TimeSpan PartingTime = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly LiveChangeSeen? _seen;
    private readonly Channel<LiveChangeMessage> _changes = Channel.CreateUnbounded<LiveChangeMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _ending = new();
    private Task _receiving = Task.CompletedTask;
    private long _bytesReceived;
    private int _lastCall;
    private bool _isDisposed;
    private string? _farewell;

    private HubSocket(HubSocketOptions options)
    {
        _seen = options.Seen;
        _socket.Options.CollectHttpResponseDetails = true;
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        AddHeader("Origin", options.Origin);
        AddHeader("Cookie", options.Cookie);
    }

    /// <summary>Changes in the order of their arrival; completed when the connection ends. Empty in measuring mode.</summary>
    public ChannelReader<LiveChangeMessage> Changes => _changes.Reader;

    /// <summary>Bytes of all messages received so far, without the frames around them.</summary>
    public long BytesReceived => Interlocked.Read(ref _bytesReceived);

    /// <summary>Ends with the connection; carries the server's reason, or null when it gave none.</summary>
    public Task<string?> Closed => _closed.Task;

    /// <inheritdoc cref="ConnectAsync(HubSocketOptions, CancellationToken)"/>
    public static Task<HubSocket> ConnectAsync(
        Uri baseAddress,
        string culture,
        string? token = null,
        string? origin = null,
        string? cookie = null,
        CancellationToken cancellationToken = default) =>
        ConnectAsync(new HubSocketOptions(baseAddress, culture, token, origin, cookie), cancellationToken);

    /// <summary>Opens the connection and shakes hands.</summary>
    /// <exception cref="HubRefusedException">The server refused; its status code or reason is in the exception.</exception>
    public static async Task<HubSocket> ConnectAsync(HubSocketOptions options, CancellationToken cancellationToken = default)
    {
        var socket = new HubSocket(options);
        try
        {
            await socket.OpenAsync(options.Address, cancellationToken);
            return socket;
        }
        catch
        {
            await socket.DisposeAsync();
            throw;
        }
    }

    /// <summary>Follows a stream from the version already applied; 0 is the beginning of what is kept, -1 from now on.</summary>
    /// <exception cref="HubRefusedException">The stream is unknown or not for this reader.</exception>
    public async Task<FollowAnswer> FollowAsync(string stream, long since, CancellationToken cancellationToken = default)
    {
        var result = await CallAsync("Follow", [stream, since], cancellationToken);
        return result.Deserialize<FollowAnswer>(JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("Follow was answered without a result.");
    }

    /// <summary>Stops following; returns when the server has confirmed it.</summary>
    public Task UnfollowAsync(string stream, CancellationToken cancellationToken = default) =>
        CallAsync("Unfollow", [stream], cancellationToken);

    /// <summary>Cuts the connection without a farewell, as a dead network does.</summary>
    public void Abort() => _socket.Abort();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        if (_socket.State == WebSocketState.Open)
        {
            using var limit = new CancellationTokenSource(PartingTime);
            try
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                await _receiving.WaitAsync(limit.Token);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                _socket.Abort();
            }
        }

        await _ending.CancelAsync();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
        _ending.Dispose();
    }

    private void AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            _socket.Options.SetRequestHeader(name, value);
        }
    }

    private async Task OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.ConnectAsync(address, Invoker, cancellationToken);
        }
        catch (WebSocketException e) when (_socket.HttpStatusCode > HttpStatusCode.SwitchingProtocols)
        {
            throw new HubRefusedException($"The server answered {(int)_socket.HttpStatusCode}.", e) { Status = _socket.HttpStatusCode };
        }

        _receiving = ReceiveAsync();
        await SendAsync(Greeting, cancellationToken);
        await _greeted.Task.WaitAsync(cancellationToken);
    }

    private async Task<JsonElement> CallAsync(string target, object[] arguments, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(CultureInfo.InvariantCulture);
        var call = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = call;
        if (_closed.Task.IsCompleted)
        {
            throw new HubRefusedException(_farewell ?? "The connection is closed.");
        }

        var message = JsonSerializer.SerializeToUtf8Bytes(new { type = 1, invocationId = id, target, arguments });
        byte[] record = [.. message, RecordEnd];
        await SendAsync(record, cancellationToken);
        return await call.Task.WaitAsync(cancellationToken);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReceiveAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            var filled = 0;
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer.AsMemory(filled), _ending.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                Interlocked.Add(ref _bytesReceived, received.Count);
                filled += received.Count;
                var (consumed, pinged) = TakeRecords(buffer.AsSpan(0, filled));
                filled -= consumed;
                buffer = KeepRest(buffer, consumed, filled);
                if (pinged)
                {
                    await SendAsync(Ping, _ending.Token);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            _farewell ??= _ending.IsCancellationRequested ? null : e.Message;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            End();
        }
    }

    private static byte[] KeepRest(byte[] buffer, int from, int length)
    {
        if (length < buffer.Length)
        {
            buffer.AsSpan(from, length).CopyTo(buffer);
            return buffer;
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private (int Consumed, bool Pinged) TakeRecords(ReadOnlySpan<byte> bytes)
    {
        var consumed = 0;
        var pinged = false;
        for (int length; (length = bytes[consumed..].IndexOf(RecordEnd)) >= 0; consumed += length + 1)
        {
            var record = HubRecord.Read(bytes.Slice(consumed, length), _seen);
            pinged |= record.Type == HubRecord.PingType;
            Take(record);
        }

        return (consumed, pinged);
    }

    private void Take(HubRecord record)
    {
        if (!_greeted.Task.IsCompleted)
        {
            _ = record.Error is null ? _greeted.TrySetResult() : _greeted.TrySetException(new HubRefusedException(record.Error));
        }
        else if (record.Change is not null)
        {
            _changes.Writer.TryWrite(record.Change);
        }
        else if (record.CallId is not null && _calls.TryRemove(record.CallId, out var call))
        {
            _ = record.Error is null ? call.TrySetResult(record.Result) : call.TrySetException(new HubRefusedException(record.Error));
        }
        else
        {
            _farewell ??= record.Error;
        }
    }

    private void End()
    {
        _closed.TrySetResult(_farewell);
        _changes.Writer.TryComplete();
        var cut = new HubRefusedException(_farewell ?? "The connection is closed.");
        _greeted.TrySetException(cut);
        foreach (var call in _calls.Values)
        {
            call.TrySetException(cut);
        }
    }
}
