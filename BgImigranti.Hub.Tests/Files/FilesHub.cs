using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Files.Storage;
using BgImigranti.Hub.Files.Uploads;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>A hub with the file store and a form that takes anybody's file: what is read from it, the test says.</summary>
public sealed class FilesHub : IFileReaders, IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, (FileGrant Grant, long? PersonId)> _grants = new(StringComparer.Ordinal);
    private HubServer? _hub;

    /// <summary>The hub.</summary>
    public HubServer Hub => _hub!;

    /// <summary>Refuses every upload after it was read, as a full quota does.</summary>
    public bool IsFull { get; set; }

    /// <summary>The description that came with the last upload.</summary>
    public string LastAlt { get; private set; } = "";

    /// <summary>Name and width of the last upload, and the width of the small picture beside it.</summary>
    public (string Name, int? Width, int? Small) Last { get; private set; }

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, variation: new HubVariation
    {
        Services = services => services.AddSingleton<IFileReaders>(this),
        Endpoints = app =>
        {
            app.MapGet("/trial/upload", Form).AllowAnonymous();
            app.MapPost("/trial/upload", TakeAsync).AllowAnonymous();
        },
    });

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Hub.DisposeAsync();

    /// <inheritdoc />
    public Task<FileGrant?> MayReadAsync(string hash, Reader reader, CancellationToken cancellation) => Task.FromResult(
        _grants.TryGetValue(hash, out var granted) && (granted.PersonId is null || granted.PersonId == reader.PersonId)
            ? granted.Grant
            : null);

    /// <summary>Lets everybody read the file.</summary>
    public void Open(StoredFile file, string name) => _grants[file.Hash] = (new FileGrant(name, IsPublic: true), null);

    /// <summary>Lets one person read the file.</summary>
    public void Lend(StoredFile file, string name, TestPerson person) =>
        _grants[file.Hash] = (new FileGrant(name, IsPublic: false), person.Id);

    /// <summary>Puts a file into the store, with its row.</summary>
    public async Task<StoredFile> StoreAsync(byte[] content)
    {
        using var source = new MemoryStream(content);
        var file = await Hub.Services.GetRequiredService<FileStore>().SaveAsync(source, FileUse.Attachment, CancellationToken.None);
        await Hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope => FileStore.RecordAsync(scope, file), CancellationToken.None);
        return file;
    }

    /// <summary>Every file below the store, relative to it.</summary>
    public IReadOnlyList<string> Files()
    {
        var root = Hub.Services.GetRequiredService<FileStore>().Root;
        return Directory.Exists(root) ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)] : [];
    }

    private static IResult Form(HttpContext context, IAntiforgery antiforgery)
    {
        var token = antiforgery.GetAndStoreTokens(context);
        return Results.Content(
            $"""
            <!DOCTYPE html><html lang="bg"><head><title>Проба</title><base href="/bg/" /><script type="module" src="assets/work.js"></script></head><body>
            <template id="texts"><p data-key="UploadChecking">Проверяваме файла…</p><p data-key="UploadFailed">Не стана.</p></template>
            <form data-upload action="trial/upload" method="post" enctype="multipart/form-data">
            <input type="hidden" name="{token.FormFieldName}" value="{HtmlEncoder.Default.Encode(token.RequestToken!)}" />
            <label>Файл <input type="file" name="file" /></label><label>Описание <input name="alt" /></label>
            <progress data-upload-progress max="1" hidden></progress><p data-upload-state role="status"></p><div data-upload-error hidden></div>
            <button>Качване</button></form></body></html>
            """,
            "text/html; charset=utf-8");
    }

    private async Task<IResult> TakeAsync(HttpContext context, UploadReader uploads, HubWriter writer)
    {
        using var upload = await uploads.ReadAsync(context);
        FileLimits.EnsureRoom(IsFull ? FileLimits.OrganisationQuota : 0, upload.Length);
        upload.Keep();
        await writer.WriteAsync(async scope =>
        {
            await FileStore.RecordAsync(scope, upload.File);
            if (upload.Thumbnail is not null)
            {
                await FileStore.RecordAsync(scope, upload.Thumbnail);
            }
        }, context.RequestAborted);
        LastAlt = upload["alt"];
        Last = (upload.Name, upload.File.Width, upload.Thumbnail?.Width);
        Open(upload.File, upload.Name);
        var address = $"{context.Request.PathBase}/{FilesLinks.File(upload.File.Hash, upload.Name)}";
        return TypedResults.Created(
            address, new { url = address, upload.Name, upload.File.Hash, upload.File.Width, Small = upload.Thumbnail?.Width });
    }
}
