using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Files.Storage;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>A store in a folder of its own, without a hub around it.</summary>
public sealed class StoreFolder : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("hub-files-").FullName;

    public StoreFolder() => Store = new FileStore(Options.Create(new HubOptions { DataDirectory = _directory }), StillTime.Begin());

    /// <summary>The store.</summary>
    public FileStore Store { get; }

    /// <summary>Every file below the data directory, relative to it.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(_directory, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_directory, path))];

    /// <summary>Saves these bytes.</summary>
    public async Task<StoredFile> SaveAsync(byte[] content, FileUse use = FileUse.Attachment)
    {
        using var source = new MemoryStream(content);
        return await Store.SaveAsync(source, use, CancellationToken.None);
    }

    /// <summary>The code with which these bytes are refused.</summary>
    public async Task<string> RefusalOfAsync(byte[] content, FileUse use = FileUse.Attachment) =>
        (await Assert.ThrowsAsync<RefusalException>(() => SaveAsync(content, use))).Code;

    /// <summary>What the store holds of a file.</summary>
    public byte[] Read(StoredFile file) => File.ReadAllBytes(Store.Find(file.Hash)!);

    /// <inheritdoc />
    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
