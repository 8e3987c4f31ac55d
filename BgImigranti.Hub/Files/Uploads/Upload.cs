using BgImigranti.Hub.Files.Storage;

namespace BgImigranti.Hub.Files.Uploads;

/// <summary>
/// What came with an upload: a checked file that is not kept yet, perhaps its small picture, and the fields of the form. Whatever
/// is not kept when it is disposed is gone.
/// </summary>
/// <param name="fields">The fields of the form.</param>
/// <param name="name">A safe display name.</param>
/// <param name="file">The file.</param>
/// <param name="thumbnail">The small picture that the browser made; null when it made none.</param>
public sealed class Upload(IReadOnlyDictionary<string, string> fields, string name, PendingFile file, PendingFile? thumbnail) : IDisposable
{
    /// <summary>
    /// A name to show and to save the file under, made safe (see <see cref="FileName"/>), with the ending of its content.
    /// </summary>
    public string Name => name;

    /// <summary>What the file is.</summary>
    public StoredFile File => file.Description;

    /// <summary>What the small picture is; null when the browser made none.</summary>
    public StoredFile? Thumbnail => thumbnail?.Description;

    /// <summary>What both take together, for <see cref="FileLimits.EnsureRoom"/>.</summary>
    public long Length => File.Length + (Thumbnail?.Length ?? 0);

    /// <summary>A field's text; empty when it was not sent.</summary>
    public string this[string field] => fields.GetValueOrDefault(field, "");

    /// <summary>
    /// Puts the file and its small picture into the store. What the operation writes after it begins with
    /// <see cref="FileStore.RecordAsync"/> for each.
    /// </summary>
    public void Keep()
    {
        file.Keep();
        thumbnail?.Keep();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        file.Dispose();
        thumbnail?.Dispose();
    }
}
