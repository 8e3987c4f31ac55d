using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Publishing.Files.Serving;

/// <summary>
/// A stored file as an answer: whole or a range of it, with its hash as tag. Whatever the file holds, it is shown as what it is or
/// saved, and can do nothing: the type is the stored one, the browser may not guess another, and its own policy forbids everything.
/// </summary>
public sealed class FileDownload(string path, StoredFile file, FileGrant grant) : IResult
{
    /// <summary>What the answer may load, run and send: nothing.</summary>
    public const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var type = FileType.Of(file.ContentType);
        var headers = httpContext.Response.Headers;
        headers.CacheControl = grant.IsPublic ? "public, max-age=31536000, immutable" : "private, no-store";
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = Disposition(type);
        return TypedResults
            .PhysicalFile(path, type?.ContentType ?? "application/octet-stream", entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true)
            .ExecuteAsync(httpContext);
    }

    /// <summary>The name in both ways of RFC 6266: plain for old programs, and encoded with all its letters.</summary>
    private string Disposition(FileType? type)
    {
        var disposition = new ContentDispositionHeaderValue(type?.IsShown == true ? "inline" : "attachment");
        disposition.SetHttpFileName(type is null ? file.Hash : FileName.Safe(grant.DisplayName, type));
        return disposition.ToString();
    }
}
