using System.Net;
using System.Net.Sockets;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>
/// Which addresses the hub connects to when it is told a name. Only those of the public network: whoever may enter an address must not be
/// able to read through the hub what stands beside it (SSRF). The rule is asked about the address that is connected to, so a name that
/// changes its meaning between two questions, or an answer that redirects, does not get around it.
/// </summary>
/// <param name="Allows">Says yes or no to an address.</param>
public sealed record ReachableAddresses(Func<IPAddress, bool> Allows)
{
    /// <summary>Ranges of the IANA special-purpose registries (RFC 6890) and multicast, of which nothing is a public calendar.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>
    /// Of IPv6 only global unicast (2000::/3) is public, without the ranges in it that carry an IPv4 address or are for documents.
    /// </summary>
    private static readonly IPNetwork[] SpecialWithin =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(text => IPNetwork.Parse(text))
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>The public network.</summary>
    public static ReachableAddresses Public { get; } = new(IsPublic);

    private static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Array.Exists(Special, range => range.Contains(plain)),
            AddressFamily.InterNetworkV6 => Global.Contains(plain) && !Array.Exists(SpecialWithin, range => range.Contains(plain)),
            _ => false,
        };
    }
}
