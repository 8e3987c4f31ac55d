using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Files.Serving;

/// <summary>
/// A stored file as an answer: whole or a range of it, with its hash as tag. Whatever the file holds, it is shown as what it is or
/// saved, and can do nothing: the type is the stored one, the browser may not guess another, and its own policy forbids everything.
/// </summary>
public sealed class FileDownload(string path, StoredFile file, FileGrant grant) : IResult
{
    /// <summary>What an answer may load, run and send: nothing. The style is the one with which browsers show a picture alone.</summary>
    public const string ContentPolicy = Nothing + "; sandbox";

    /// <summary>
    /// The same for a PDF. Browsers show one by a viewer of their own, which inherits the policy and inside a sandbox stays an
    /// empty page (Safari) or a warning (Chrome); what a PDF could do was refused when it came in.
    /// </summary>
    public const string PdfPolicy = Nothing + "; object-src 'self'";

    /// <summary>
    /// The bytes behind a hash never change, but whether everybody may have them does: an item is hidden, a file taken away. So nobody
    /// keeps them longer than an hour without asking; who has them is answered 304 by the tag, without a body.
    /// </summary>
    public const string PublicCaching = "public, must-revalidate, max-age=3600";

    private const string Nothing =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var type = FileType.From(file.ContentType);
        var headers = httpContext.Response.Headers;
        headers.CacheControl = grant.IsPublic ? PublicCaching : "private, no-store";
        headers.ContentSecurityPolicy = type == FileType.Pdf ? PdfPolicy : ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = Disposition(type);
        ForgetOtherRanges(httpContext.Request);
        return TypedResults
            .PhysicalFile(
                path,
                type?.ContentType ?? "application/octet-stream",
                entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""),
                enableRangeProcessing: true)
            .ExecuteAsync(httpContext);
    }

    /// <summary>A range in a unit that is not known is none (RFC 9110, 14.2); the framework takes any unit for bytes.</summary>
    private static void ForgetOtherRanges(HttpRequest request)
    {
        if (request.Headers.Range.ToString() is { Length: > 0 } range && !range.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
        {
            request.Headers.Remove(HeaderNames.Range);
        }
    }

    /// <summary>The name in both ways of RFC 6266: plain for old programs, and encoded with all its letters.</summary>
    private string Disposition(FileType? type)
    {
        var disposition = new ContentDispositionHeaderValue(type?.IsShown == true ? "inline" : "attachment");
        disposition.SetHttpFileName(type is null ? file.Hash : FileName.Safe(grant.DisplayName, type));
        return disposition.ToString();
    }
}
