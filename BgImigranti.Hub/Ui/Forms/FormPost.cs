using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace BgImigranti.Hub.Ui.Forms;

/// <summary>
/// A posted form as an endpoint sees it. Whether its token is genuine is a fact for the endpoint to act on, not a reason to
/// drop what a person typed: a token also goes stale when a sign-in expires.
/// </summary>
public sealed class FormPost
{
    /// <summary>
    /// Largest form the hub reads, in bytes, unless its endpoint says otherwise: the longest texts of the editor in both languages,
    /// percent-encoded, several times over, because what is too long has to come back to whoever typed it.
    /// </summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private readonly IFormCollection _fields;

    private FormPost(IFormCollection fields, bool isGenuine, bool wantsJson)
    {
        _fields = fields;
        HasValidToken = isGenuine;
        WantsJson = wantsJson;
    }

    /// <summary>The token of the form belongs to this browser and this person.</summary>
    public bool HasValidToken { get; }

    /// <summary>The page's script asks and wants data; otherwise a browser asks and wants a page.</summary>
    public bool WantsJson { get; }

    /// <summary>A field's text; empty when it was not sent.</summary>
    public string this[string field] => _fields[field].ToString();

    /// <summary>Names of the fields that were sent.</summary>
    public IEnumerable<string> Names => _fields.Keys;

    /// <summary>The field was sent, if only empty.</summary>
    public bool Has(string field) => _fields.ContainsKey(field);

    /// <summary>A file; null when none was chosen.</summary>
    public IFormFile? File(string field) => _fields.Files.GetFile(field) is { Length: > 0 } file ? file : null;

    /// <summary>A field's whole number; null when it was not sent or is none.</summary>
    public long? Number(string field) =>
        long.TryParse(this[field], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads the form of this request.</summary>
    /// <exception cref="BadHttpRequestException">It is no form, or larger than <see cref="MaxBytes"/>.</exception>
    public static async Task<FormPost> ReadAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("A form is expected.", StatusCodes.Status415UnsupportedMediaType);
        }

        LimitBodySize(context);
        var fields = await ReadFieldsAsync(context);
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        var wantsJson = context.Request.Headers.Accept.Any(
            accept => accept?.Contains("application/json", StringComparison.Ordinal) == true);
        return new FormPost(fields, await antiforgery.IsRequestValidAsync(context), wantsJson);
    }

    /// <summary>The same for a form with a file, which is laid aside on the disk while it comes in.</summary>
    /// <param name="context">The request; its endpoint says how large it may be as a whole.</param>
    /// <param name="maxFileBytes">Largest file, in bytes.</param>
    /// <exception cref="BadHttpRequestException">It is no form, or too large.</exception>
    public static Task<FormPost> ReadAsync(HttpContext context, long maxFileBytes)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            BufferBody = false,
            MultipartBodyLengthLimit = maxFileBytes,
            MultipartHeadersCountLimit = 8,
            ValueCountLimit = 32,
        }));
        return ReadAsync(context);
    }

    private static void LimitBodySize(HttpContext context)
    {
        var isBounded = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null;
        if (!isBounded && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBytes;
        }
    }

    private static async Task<IFormCollection> ReadFieldsAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException malformed)
        {
            throw new BadHttpRequestException("The form cannot be read.", malformed);
        }
    }
}
