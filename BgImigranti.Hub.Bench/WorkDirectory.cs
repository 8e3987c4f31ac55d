using BgImigranti.Hub.Bench.Processes;

namespace BgImigranti.Hub.Bench;

/// <summary>Where everything of one run lies; deleted afterwards, except for seeded installations that the caller wants kept.</summary>
internal sealed class WorkDirectory : IDisposable
{
    // Short, because the hub opens a Unix socket below it, whose whole path may have 107 bytes.
    private readonly DirectoryInfo _own = Directory.CreateTempSubdirectory("bench-");
    private readonly string? _kept;

    public WorkDirectory(string? kept)
    {
        _kept = kept is null ? null : Path.GetFullPath(kept);
    }

    /// <summary>A writing file system that forgets with the power gives no figure for durable writes.</summary>
    public bool IsInMemory => new DriveInfo(_kept ?? _own.FullName).DriveFormat == "tmpfs";

    public string Sub(string name) => _own.CreateSubdirectory(name).FullName;

    /// <summary>The directory of an installation.</summary>
    public string For(string purpose, SeedSize seed) =>
        _kept is null ? Sub(purpose) : Directory.CreateDirectory(Path.Combine(_kept, $"{purpose}-{seed.Posts}-{seed.Events}")).FullName;

    public void Dispose() => _own.Delete(recursive: true);
}
