using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Files.Jobs;
using BgImigranti.Hub.Files.Storage;
using BgImigranti.Hub.Tests.Files.Samples;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>What is swept away, and what never.</summary>
public sealed class FileSweepTests
{
    [Fact]
    public async Task What_somebody_refers_to_stays_and_the_rest_goes_after_a_day()
    {
        await using var hub = await StartAsync(new Needed("text/plain; charset=utf-8"), new Needed("application/pdf"));
        var text = await StoreAsync(hub, Bytes.For("нужен"));
        var pdf = await StoreAsync(hub, Documents.Pdf());
        var picture = await StoreAsync(hub, Pictures.Png());
        var fresh = await StoreAsync(hub, Pictures.Gif());
        var unrecorded = await Store(hub).SaveAsync(new MemoryStream(Pictures.Webp()), FileUse.Attachment, CancellationToken.None);
        await AgeAsync(hub, TimeSpan.FromHours(25), text, pdf, picture, unrecorded);
        await AgeAsync(hub, TimeSpan.FromHours(23), fresh);

        var gone = await hub.Services.GetRequiredService<FileCleanupJob>().SweepAsync(CancellationToken.None);

        Assert.Equal(2, gone);
        Assert.Equal(
            [true, true, false, true, false],
            new[] { text, pdf, picture, fresh, unrecorded }.Select(file => Store(hub).Find(file.Hash) is not null));
        Assert.Equal(new[] { text, pdf, fresh }.Select(file => file.Hash).Order(StringComparer.Ordinal), await RowsAsync(hub));
    }

    [Fact]
    public async Task As_long_as_nobody_says_what_is_needed_no_stored_file_goes()
    {
        await using var hub = await StartAsync();
        var file = await StoreAsync(hub, Bytes.For("чий ли е"));
        await AgeAsync(hub, TimeSpan.FromDays(30), file);

        Assert.Equal(0, await hub.Services.GetRequiredService<FileCleanupJob>().SweepAsync(CancellationToken.None));
        Assert.NotNull(Store(hub).Find(file.Hash));
        Assert.Single(await RowsAsync(hub));
    }

    [Fact]
    public async Task A_temporary_file_goes_after_an_hour_whoever_is_there()
    {
        await using var hub = await StartAsync();
        Directory.CreateDirectory(Store(hub).Root);
        var (old, young) = (Path.Combine(Store(hub).Root, "old.part"), Path.Combine(Store(hub).Root, "young.part"));
        await File.WriteAllTextAsync(old, "x");
        await File.WriteAllTextAsync(young, "x");
        File.SetLastWriteTimeUtc(old, Now(hub).AddMinutes(-61));
        File.SetLastWriteTimeUtc(young, Now(hub).AddMinutes(-59));

        Assert.Equal(1, await hub.Services.GetRequiredService<FileCleanupJob>().SweepAsync(CancellationToken.None));
        Assert.Equal([young], Directory.EnumerateFiles(Store(hub).Root));
    }

    [Fact]
    public async Task What_is_sent_in_again_is_as_good_as_new()
    {
        await using var hub = await StartAsync(new Needed("application/pdf"));
        var file = await StoreAsync(hub, Bytes.For("пак аз"));
        await AgeAsync(hub, TimeSpan.FromDays(2), file);
        await StoreAsync(hub, Bytes.For("пак аз"));

        Assert.Equal(0, await hub.Services.GetRequiredService<FileCleanupJob>().SweepAsync(CancellationToken.None));
        Assert.NotNull(Store(hub).Find(file.Hash));
        Assert.Single(await RowsAsync(hub));
    }

    [Fact]
    public async Task The_hub_sweeps_when_it_starts()
    {
        await using var hub = await StartAsync();
        Directory.CreateDirectory(Store(hub).Root);
        var old = Path.Combine(Store(hub).Root, "old.part");
        await File.WriteAllTextAsync(old, "x");
        File.SetLastWriteTimeUtc(old, Now(hub).AddHours(-2));

        await hub.RestartAsync();

        await Eventually.IsTrueAsync(() => !File.Exists(old), "the temporary file gone");
    }

    private static Task<HubServer> StartAsync(params IFileReferences[] references) =>
        HubServer.StartAsync(DatabaseEngine.Sqlite, variation: new HubVariation
        {
            Services = services =>
            {
                services.RemoveAll<IFileReferences>();
                foreach (var reference in references)
                {
                    services.AddSingleton(reference);
                }
            },
        });

    private static FileStore Store(HubServer hub) => hub.Services.GetRequiredService<FileStore>();

    private static DateTime Now(HubServer hub) => hub.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    private static async Task<StoredFile> StoreAsync(HubServer hub, byte[] content)
    {
        using var source = new MemoryStream(content);
        var file = await Store(hub).SaveAsync(source, FileUse.Attachment, CancellationToken.None);
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope => FileStore.RecordAsync(scope, file), CancellationToken.None);
        return file;
    }

    private static async Task AgeAsync(HubServer hub, TimeSpan age, params StoredFile[] files)
    {
        foreach (var file in files)
        {
            File.SetLastWriteTimeUtc(Store(hub).Find(file.Hash)!, Now(hub) - age);
        }

        var hashes = files.Select(file => file.Hash).ToList();
        await hub.Services.GetRequiredService<HubWriter>().WriteAsync(
            scope => scope.Db.StoredFiles.Where(file => hashes.Contains(file.Hash))
                .ExecuteUpdateAsync(set => set.SetProperty(file => file.CreatedAt, scope.Now - age)),
            CancellationToken.None);
    }

    private static async Task<List<string>> RowsAsync(HubServer hub)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.StoredFiles.Select(file => file.Hash).OrderBy(hash => hash).ToListAsync();
    }

    /// <summary>Needs every file of one type.</summary>
    private sealed class Needed(string contentType) : IFileReferences
    {
        public IQueryable<string> Hashes(HubDbContext db) =>
            db.StoredFiles.Where(file => file.ContentType == contentType).Select(file => file.Hash);
    }
}
