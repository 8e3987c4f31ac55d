using System.Net;
using System.Net.Sockets;

namespace BgImigranti.Hub.Ui;

/// <summary>What counts as one network when requests are limited.</summary>
public static class ClientNetwork
{
    /// <summary>The network a request comes from.</summary>
    public static IPAddress For(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return For(context.Connection.RemoteIpAddress ?? IPAddress.None);
    }

    /// <summary>A household has a whole /64 of IPv6; its addresses count as one.</summary>
    private static IPAddress For(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
