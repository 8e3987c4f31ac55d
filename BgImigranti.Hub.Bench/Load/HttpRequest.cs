using System.Globalization;
using System.Text;

namespace BgImigranti.Hub.Bench.Load;

/// <summary>Requests as bytes, made once and sent many times.</summary>
internal static class HttpRequest
{
    private const string Host = "Host: 127.0.0.1\r\n";

    /// <param name="path">Path and query, already escaped.</param>
    /// <param name="encoding">What the client can unpack, <c>br</c>; null asks for plain bytes.</param>
    public static byte[] Get(string path, string? encoding = null) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\n{Host}{(encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")}\r\n");

    /// <summary>A GET in the name of a person.</summary>
    public static byte[] GetAs(string token, string path) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\n{Host}Authorization: Bearer {token}\r\n\r\n");

    /// <summary>A POST of JSON in the name of a person, with an idempotency key of its own as a careful client sends it.</summary>
    public static byte[] PostAs(string token, string path, ReadOnlySpan<byte> json)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\n{Host}Authorization: Bearer {token}\r\nIdempotency-Key: {Guid.NewGuid():N}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. json];
    }
}
