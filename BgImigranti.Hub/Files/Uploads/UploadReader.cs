using BgImigranti.Hub.Files.Storage;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Files.Uploads;

/// <summary>
/// Reads one file and the small fields around it out of a multipart form (RFC 7578), straight from the line into the store's own
/// temporary file. The form's token has to stand before the file, as it does in a form that begins with <c>FormToken</c>, or come
/// in the header: the file of a foreign form is never read.
/// </summary>
public sealed class UploadReader(FileStore store)
{
    /// <summary>Name of the field with the file.</summary>
    public const string FileField = "file";

    /// <summary>Name of the field with the small picture, which may be left out.</summary>
    public const string ThumbnailField = "thumbnail";

    private const int MaxBoundaryLength = 70;

    /// <summary>Reads the request.</summary>
    /// <exception cref="RefusalException">No upload, a stale form, no file or several, or a file that the store refuses.</exception>
    public async Task<Upload> ReadAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var parts = new UploadParts(store, context);
        try
        {
            var reader = new MultipartReader(
                BoundaryOf(context.Request), context.Request.Body)
            { HeadersCountLimit = 8, HeadersLengthLimit = 4 * 1024 };
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                await parts.AddAsync(section);
            }

            return parts.Finish();
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw FileRefusals.Malformed();
        }
    }

    private static string BoundaryOf(HttpRequest request)
    {
        var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var boundary = isForm ? HeaderUtilities.RemoveQuotes(type!.Boundary) : default;
        return boundary.Length is > 0 and <= MaxBoundaryLength ? boundary.ToString() : throw FileRefusals.Malformed();
    }
}
