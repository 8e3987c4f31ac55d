using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace BgImigranti.Hub.TestKit;

/// <summary>SignalR's JSON protocol, which counts what it reads.</summary>
internal sealed class CountingProtocol : IHubProtocol
{
    private readonly JsonHubProtocol _json = new();
    private long _bytesRead;

    /// <summary>Bytes of all messages that were read so far.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <inheritdoc />
    public string Name => _json.Name;

    /// <inheritdoc />
    public int Version => _json.Version;

    /// <inheritdoc />
    public TransferFormat TransferFormat => _json.TransferFormat;

    /// <inheritdoc />
    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _json.GetMessageBytes(message);

    /// <inheritdoc />
    public bool IsVersionSupported(int version) => _json.IsVersionSupported(version);

    /// <inheritdoc />
    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var before = input.Length;
        var isFull = _json.TryParseMessage(ref input, binder, out message);
        Interlocked.Add(ref _bytesRead, before - input.Length);
        return isFull;
    }

    /// <inheritdoc />
    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _json.WriteMessage(message, output);
}
