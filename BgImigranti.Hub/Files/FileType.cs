namespace BgImigranti.Hub.Files;

/// <summary>A kind of file that the hub takes. There is no other way to be taken than to be one of <see cref="All"/>.</summary>
/// <param name="ContentType">What an answer says of it.</param>
/// <param name="Endings">How names of such files end; the first is the one that the hub gives them.</param>
public sealed record FileType(string ContentType, params IReadOnlyList<string> Endings)
{
    public static readonly FileType Jpeg = new("image/jpeg", ".jpg", ".jpeg", ".jpe", ".jfif") { IsPicture = true, IsShown = true };
    public static readonly FileType Png = new("image/png", ".png") { IsPicture = true, IsShown = true };
    public static readonly FileType Webp = new("image/webp", ".webp") { IsPicture = true, IsShown = true };
    public static readonly FileType Gif = new("image/gif", ".gif") { IsPicture = true, IsShown = true };
    public static readonly FileType Pdf = new("application/pdf", ".pdf") { IsShown = true };
    public static readonly FileType Text = new("text/plain; charset=utf-8", ".txt");
    public static readonly FileType Csv = new("text/csv; charset=utf-8", ".csv");
    public static readonly FileType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileType Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly FileType Odt = new("application/vnd.oasis.opendocument.text", ".odt");
    public static readonly FileType Ods = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");

    /// <summary>Everything that is taken.</summary>
    public static readonly IReadOnlyList<FileType> All = [Jpeg, Png, Webp, Gif, Pdf, Text, Csv, Docx, Xlsx, Pptx, Odt, Ods];

    /// <summary>What a file field asks the browser to offer: the attribute <c>accept</c>.</summary>
    public static readonly string Accept = string.Join(',', All.SelectMany(type => type.Endings));

    /// <summary>A picture: shown in pages, has a width and a height.</summary>
    public bool IsPicture { get; private init; }

    /// <summary>A browser shows it by itself; anything else is offered for saving.</summary>
    public bool IsShown { get; private init; }

    /// <summary>The type with this content type; null when the hub takes none such.</summary>
    public static FileType? From(string contentType) => All.FirstOrDefault(type => type.ContentType == contentType);
}
