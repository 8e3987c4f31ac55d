using BgImigranti.Hub.Files.Serving;
using BgImigranti.Hub.Shell.Answers;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>What every answer of the hub says to keep its reader safe.</summary>
public static class Headers
{
    private static readonly (string Name, string Value)[] Wanted =
    [
        ("content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "strict-origin-when-cross-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
    ];

    /// <summary>What is missing or too much. Files that people sent in come with a policy of their own, which is stricter.</summary>
    /// <param name="path">
    /// Path of the address, which may have a policy of its own: the tables of the desk and its calendar set their measures as styles.
    /// </param>
    /// <param name="headers">Headers of an answer, their names in lower case.</param>
    public static IEnumerable<string> Problems(string path, IReadOnlyDictionary<string, string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(path);
        foreach (var (name, value) in Wanted)
        {
            var said = headers.GetValueOrDefault(name);
            var own = path.EndsWith("/desk", StringComparison.Ordinal) || path.EndsWith("/desk/calendar", StringComparison.Ordinal)
                ? SecurityHeaders.WorkPolicy
                : path.Contains("/files/", StringComparison.Ordinal) ? FileDownload.ContentPolicy : value;
            if (said != (name == "content-security-policy" ? own : value))
            {
                yield return $"{name} is {said ?? "missing"}";
            }
        }

        foreach (var name in new[] { "server", "x-powered-by" })
        {
            if (headers.ContainsKey(name))
            {
                yield return $"{name} tells {headers[name]}";
            }
        }
    }
}
