using BgImigranti.Hub.Data.Configuration;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Lays mails into <c>mail/</c> of the data directory, one <c>.eml</c> file each, while no mail server is set. A file appears whole or not
/// at all; the same mail laid down twice is one file.
/// </summary>
public sealed class PickupDirectory(IOptions<HubOptions> options) : IEmailTransport, IEmailConnection
{
    private const string FileExtension = ".eml";
    private const string TemporaryExtension = ".tmp";

    private string DirectoryPath => options.Value.EmailDirectory;

    /// <inheritdoc />
    public Task<IEmailConnection> OpenAsync(CancellationToken cancellation)
    {
        // Addresses and what people are told are nobody else's business on this machine.
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(DirectoryPath);
        }
        else
        {
            Directory.CreateDirectory(DirectoryPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Task.FromResult<IEmailConnection>(this);
    }

    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var path = Path.Combine(DirectoryPath, message.MessageId!.Split('@')[0] + FileExtension);
        var unfinished = path + TemporaryExtension;
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await message.WriteToAsync(file, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Removes files that nobody has fetched.</summary>
    /// <param name="before">What was laid down before this moment, UTC.</param>
    public int DeleteOlderThan(DateTime before)
    {
        if (!Directory.Exists(DirectoryPath))
        {
            return 0;
        }

        var old = Directory.EnumerateFiles(DirectoryPath)
            .Where(path =>
                path.EndsWith(FileExtension, StringComparison.Ordinal) || path.EndsWith(TemporaryExtension, StringComparison.Ordinal))
            .Where(path => File.GetLastWriteTimeUtc(path) < before)
            .ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
