using BgImigranti.Hub.Data.Configuration;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Data.Sqlite;

/// <summary>
/// The folder everything is written to, and the right to write there: one process at a time on SQLite. The lock belongs to the
/// open file, so the system takes it back even from a killed process.
/// </summary>
public sealed class DataDirectory(IOptions<HubOptions> options) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private FileStream? _lock;

    /// <summary>Takes the folder. False when another hub works in it.</summary>
    public bool TryLock()
    {
        CreateDirectory(options.Value.DataDirectory);
        if (options.Value.Database != DatabaseEngine.Sqlite || _lock is not null)
        {
            return true;
        }

        try
        {
            _lock = new FileStream(
                Path.Combine(options.Value.DataDirectory, "hub.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _lock?.Dispose();

    /// <summary>
    /// A new folder is for the hub's own user only: password hashes and keys will lie there. One that exists stays as it is.
    /// </summary>
    private static void CreateDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerOnly);
        }
    }
}
