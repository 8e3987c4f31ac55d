using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.TestKit;

/// <summary>
/// One follower of the hub: SignalR's own client over a WebSocket, without negotiation. A thousand of them fit into one process. All
/// members may be called from any thread.
/// </summary>
public sealed class HubSocket : IAsyncDisposable
{
    private static readonly HttpMessageInvoker Invoker = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });

    private readonly CountingProtocol _protocol = new();
    private readonly HubConnection _connection;
    private readonly HubSocketOptions _options;
    private readonly Channel<LiveChangeMessage> _changes = Channel.CreateUnbounded<LiveChangeMessage>();
    private readonly TaskCompletionSource<string?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ClientWebSocket? _socket;

    private HubSocket(HubSocketOptions options)
    {
        _options = options;
        var builder = new HubConnectionBuilder().WithUrl(options.Address, HttpTransportType.WebSockets, http =>
        {
            http.SkipNegotiation = true;
            http.WebSocketFactory = OpenAsync;
        });
        builder.Services.AddSingleton<IHubProtocol>(_protocol);
        _connection = builder.Build();
        _connection.On<LiveChangeMessage>("Changed", Take);
        _connection.Closed += End;
    }

    /// <summary>Changes in the order of their arrival; completed when the connection ends. Empty in measuring mode.</summary>
    public ChannelReader<LiveChangeMessage> Changes => _changes.Reader;

    /// <summary>Bytes of all messages received so far, without the frames around them.</summary>
    public long BytesReceived => _protocol.BytesRead;

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
            await socket._connection.StartAsync(cancellationToken);
            return socket;
        }
        catch (HubException refusal)
        {
            await socket.DisposeAsync();
            throw HubRefusedException.From(refusal);
        }
        catch
        {
            await socket.DisposeAsync();
            throw;
        }
    }

    /// <summary>Follows a stream from the version already applied; 0 is the beginning of what is kept, -1 from now on.</summary>
    /// <exception cref="HubRefusedException">The stream is unknown or not for this reader.</exception>
    public Task<FollowAnswer> FollowAsync(string stream, long since, CancellationToken cancellationToken = default) =>
        CallAsync(() => _connection.InvokeAsync<FollowAnswer>("Follow", stream, since, cancellationToken), cancellationToken);

    /// <summary>Stops following; returns when the server has confirmed it.</summary>
    public Task UnfollowAsync(string stream, CancellationToken cancellationToken = default) =>
        CallAsync(() => _connection.InvokeAsync<object?>("Unfollow", stream, cancellationToken), cancellationToken);

    /// <summary>Cuts the connection without a farewell, as a dead network does.</summary>
    public void Abort() => _socket?.Abort();

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _socket?.Dispose();
    }

    private async ValueTask<WebSocket> OpenAsync(WebSocketConnectionContext context, CancellationToken cancellation)
    {
        _socket = new ClientWebSocket();
        _socket.Options.CollectHttpResponseDetails = true;
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        AddHeader(_socket, "Origin", _options.Origin);
        AddHeader(_socket, "Cookie", _options.Cookie);
        try
        {
            await _socket.ConnectAsync(context.Uri, Invoker, cancellation);
            return _socket;
        }
        catch (WebSocketException e) when (_socket.HttpStatusCode > HttpStatusCode.SwitchingProtocols)
        {
            throw new HubRefusedException($"The server answered {(int)_socket.HttpStatusCode}.", e) { Status = _socket.HttpStatusCode };
        }
    }

    private static void AddHeader(ClientWebSocket socket, string name, string? value)
    {
        if (value is not null)
        {
            socket.Options.SetRequestHeader(name, value);
        }
    }

    private static async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (HubException refusal)
        {
            throw HubRefusedException.From(refusal);
        }
        catch (Exception cut) when (cut is WebSocketException or IOException or InvalidOperationException
            || (cut is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new HubRefusedException("The connection is closed.", cut);
        }
    }

    private void Take(LiveChangeMessage change)
    {
        if (_options.Seen is { } seen)
        {
            seen(change, Stopwatch.GetTimestamp());
            return;
        }

        _changes.Writer.TryWrite(change);
    }

    private Task End(Exception? cause)
    {
        _closed.TrySetResult(cause?.Message);
        _changes.Writer.TryComplete();
        return Task.CompletedTask;
    }
}
