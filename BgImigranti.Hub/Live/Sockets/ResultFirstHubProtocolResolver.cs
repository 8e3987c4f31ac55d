using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace BgImigranti.Hub.Live.Sockets;

/// <summary>
/// Puts <see cref="ResultFirstHubProtocol"/> around the JSON protocol, whoever else registers protocols and in whatever order.
/// </summary>
internal sealed class ResultFirstHubProtocolResolver : IHubProtocolResolver
{
    private readonly List<IHubProtocol> _protocols;

    public ResultFirstHubProtocolResolver(IEnumerable<IHubProtocol> protocols) =>
        _protocols = [.. protocols.Select(protocol => protocol is JsonHubProtocol ? new ResultFirstHubProtocol(protocol) : protocol)];

    public IReadOnlyList<IHubProtocol> AllProtocols => _protocols;

    public IHubProtocol? GetProtocol(string protocolName, IReadOnlyList<string>? supportedProtocols) =>
        _protocols.LastOrDefault(protocol =>
            string.Equals(protocol.Name, protocolName, StringComparison.OrdinalIgnoreCase)
            && supportedProtocols?.Contains(protocol.Name, StringComparer.OrdinalIgnoreCase) != false);
}
