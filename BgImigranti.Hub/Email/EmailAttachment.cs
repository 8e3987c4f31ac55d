using System.Text.Json;

namespace BgImigranti.Hub.Email;

/// <summary>A text that goes with a mail as a file.</summary>
/// <param name="FileName">Its name, with the ending that tells its kind: <c>event-42.ics</c>.</param>
/// <param name="ContentType">Its media type without parameters: <c>text/calendar</c>. It is sent as UTF-8.</param>
/// <param name="Text">What it holds.</param>
public sealed record EmailAttachment(string FileName, string ContentType, string Text)
{
    /// <summary>Media type of calendar files.</summary>
    public const string CalendarContentType = "text/calendar";

    /// <summary>
    /// For <see cref="CalendarContentType"/>: what the file asks for (<c>PUBLISH</c>, <c>REQUEST</c>, <c>CANCEL</c>; RFC 5546), the same as
    /// within it. A file with a method stands among the forms of the text too, where calendars look for it.
    /// </summary>
    public string? Method { get; init; }

    internal static string Serialize(IReadOnlyList<EmailAttachment> attachments) =>
        attachments.Count == 0 ? "" : JsonSerializer.Serialize(attachments);

    internal static IReadOnlyList<EmailAttachment> Deserialize(string json) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize<List<EmailAttachment>>(json)!;
}
