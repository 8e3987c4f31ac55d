using System.Text;
using BgImigranti.Hub.Files.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Files.Uploads;

/// <summary>
/// The parts of an upload as they come in, few and small but for the file. What was not handed on is gone when it is disposed.
/// </summary>
internal sealed class UploadParts(FileStore store, HttpContext context) : IDisposable
{
    private const int MaxParts = 24;
    private const int MaxNameLength = 100;
    private const int MaxFieldLength = 8 * 1024;

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private PendingFile? _file;
    private PendingFile? _thumbnail;
    private string _name = "";
    private int _parts;
    private bool _isGenuine;

    public async Task AddAsync(MultipartSection section)
    {
        if (++_parts > MaxParts || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var said)
            || !said.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(said.Name) is not { Length: > 0 and <= MaxNameLength } name)
        {
            throw FileRefusals.Malformed();
        }

        if (!said.FileName.HasValue && !said.FileNameStar.HasValue)
        {
            _fields[name.ToString()] = await TextAsync(section.Body);
            return;
        }

        // The encoded form of the name is for answers only (RFC 7578, 4.2); who sends it nevertheless is not refused for it.
        var fileName = (said.FileName.HasValue ? HeaderUtilities.RemoveQuotes(said.FileName) : said.FileNameStar).ToString();
        await AddFileAsync(name.ToString(), fileName, section.Body);
    }

    /// <summary>Hands on what came in.</summary>
    public Upload Finish()
    {
        var file = _file ?? throw FileRefusals.Missing();
        var type = FileType.From(file.Description.ContentType)!;
        var upload = new Upload(_fields, FileName.Safe(_name, type), file, type.IsPicture ? _thumbnail : null);
        if (!type.IsPicture)
        {
            _thumbnail?.Dispose();
        }

        (_file, _thumbnail) = (null, null);
        return upload;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _thumbnail?.Dispose();
    }

    private async Task AddFileAsync(string field, string fileName, Stream body)
    {
        await EnsureGenuineAsync();
        if (fileName.Length == 0 && await IsEmptyAsync(body))
        {
            return; // What a browser sends for a file field in which nothing was chosen.
        }

        switch (field)
        {
            case UploadReader.FileField:
                _file = _file is null
                    ? await store.ReceiveAsync(body, FileUse.Attachment, context.RequestAborted)
                    : throw FileRefusals.Several();
                _name = fileName;
                break;
            case UploadReader.ThumbnailField:
                _thumbnail = _thumbnail is null
                    ? await store.ReceiveAsync(body, FileUse.Thumbnail, context.RequestAborted)
                    : throw FileRefusals.Several();
                break;
            default:
                throw FileRefusals.Malformed();
        }
    }

    /// <summary>The framework would read the whole form to find the token, so it is handed the one that came first.</summary>
    private async Task EnsureGenuineAsync()
    {
        if (_isGenuine)
        {
            return;
        }

        var names = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        var header = names.HeaderName ?? throw FileRefusals.FormStale();
        if (context.Request.Headers[header].Count == 0)
        {
            context.Request.Headers[header] = _fields.TryGetValue(names.FormFieldName, out var token) && token.Length > 0
                ? token
                : throw FileRefusals.FormStale();
        }

        _isGenuine = await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
            ? true
            : throw FileRefusals.FormStale();
    }

    private async Task<bool> IsEmptyAsync(Stream body) =>
        await body.ReadAsync(new byte[1], context.RequestAborted) == 0 ? true : throw FileRefusals.Malformed();

    private async Task<string> TextAsync(Stream body)
    {
        var bytes = new byte[MaxFieldLength + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, context.RequestAborted);
        return length <= MaxFieldLength ? Encoding.UTF8.GetString(bytes, 0, length) : throw FileRefusals.Malformed();
    }
}
