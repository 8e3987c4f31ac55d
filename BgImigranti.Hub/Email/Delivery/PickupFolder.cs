using BgImigranti.Hub.Data.Configuration;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Lays mails into <c>mail/</c> of the data directory, one <c>.eml</c> file each, while no mail server is set. A file appears whole or not at
/// all; the same mail laid down twice is one file.
/// </summary>
public sealed class PickupFolder(IOptions<HubOptions> options) : IMailTransport, IMailConnection
{
    private const string Ending = ".eml";
    private const string Unfinished = ".tmp";

    private string Folder => options.Value.MailDirectory;

    /// <inheritdoc />
    public Task<IMailConnection> OpenAsync(CancellationToken cancellation)
    {
        // Addresses and what people are told are nobody else's business on this machine.
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Task.FromResult<IMailConnection>(this);
    }

    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var path = Path.Combine(Folder, message.MessageId!.Split('@')[0] + Ending);
        var unfinished = path + Unfinished;
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await message.WriteToAsync(file, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Removes files that nobody has fetched.</summary>
    /// <param name="before">What was laid down before this moment, UTC.</param>
    public int Sweep(DateTime before)
    {
        if (!Directory.Exists(Folder))
        {
            return 0;
        }

        var old = Directory.EnumerateFiles(Folder)
            .Where(path => path.EndsWith(Ending, StringComparison.Ordinal) || path.EndsWith(Unfinished, StringComparison.Ordinal))
            .Where(path => File.GetLastWriteTimeUtc(path) < before)
            .ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
