using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>
/// A hub protocol that says when the answer to <c>Follow</c> has been written. A change that is told while the answer is still
/// on its way would otherwise overtake it, and the follower would see a gap where there is none.
/// </summary>
internal sealed class ResultFirstHubProtocol(IHubProtocol inner) : IHubProtocol
{
    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        inner.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        inner.WriteMessage(message, output);
        if (message is CompletionMessage { Result: FollowResult { OnWritten: { } written } })
        {
            written();
        }
    }
}
