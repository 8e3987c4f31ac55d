using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Feeds;

/// <summary>Sends XML, or says that the asker has it already.</summary>
internal static class XmlAnswer
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
    };

    /// <summary>The document, with a tag of its content; 304 when the asker's tag or time is still right.</summary>
    /// <param name="document">What to send; texts in it have been through <see cref="Text"/>.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="changedAt">When what it shows was last changed, UTC; null when that is not known.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<IResult> OfAsync(XDocument document, string contentType, DateTime? changedAt, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using (var writer = XmlWriter.Create(bytes, Settings))
        {
            await document.SaveAsync(writer, cancellation);
        }

        // Weak, because the same content is sent compressed in several ways.
        var content = bytes.ToArray();
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"", isWeak: true);
        return TypedResults.Bytes(content, contentType, lastModified: changedAt is { } at ? new DateTimeOffset(at) : null, entityTag: tag);
    }

    /// <summary>
    /// A text without what XML 1.0 cannot hold, not even encoded (section 2.2): such characters would break the whole document.
    /// </summary>
    public static string Text(string text)
    {
        if (text.All(character => XmlConvert.IsXmlChar(character)))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a surrogate pair comes as the sign for what cannot be read.
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    /// <summary>A moment as both Atom and site maps write it (RFC 3339), to the second.</summary>
    public static string Moment(DateTime utc) =>
        utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
