using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.CalendarImport.Fetching;
using BgImigranti.Hub.CalendarImport.Importing;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport.Writing;

/// <summary>Sets up external calendars, takes their files and has them fetched. Administrators only.</summary>
public sealed class CalendarSourcesService(HubWriter writer, CalendarImporter importer, CalendarFetchService fetching)
{
    /// <summary>How long somebody waits for a file to be taken; what is left goes on by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Sets one up from a draft without errors.</summary>
    /// <exception cref="RefusalException">The reader is no administrator, or there is no such organisation.</exception>
    public Task<long> CreateAsync(Reader reader, CalendarSourceInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequireAdministrator(reader);
        return writer.WriteAsync(async scope =>
        {
            if (!await scope.Db.Organisations.AnyAsync(row => row.Id == input.OrganisationId, CancellationToken.None))
            {
                throw new RefusalException(
                    "organisation-unknown", StatusCodes.Status422UnprocessableEntity, () => ImportText.OrganisationMissing);
            }

            var source = new CalendarSource
            {
                Name = input.NormalName,
                OrganisationId = input.OrganisationId!.Value,
                LanguageCode = input.LanguageCode,
                Town = input.Town,
                Category = Codes.Find<EventCategory>(input.Category)!.Value,
                Address = input.FetchedAddress,
                PublishesAtOnce = input.PublishesAtOnce,
                CreatedById = reader.PersonId!.Value,
                CreatedAt = scope.Now,
                NextFetchAt = input.FetchedAddress is null ? null : scope.Now,
            };
            scope.Db.Add(source);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            return source.Id;
        }, cancellation);
    }

    /// <summary>Changes one, from a draft without errors; whose events they become and their language stay.</summary>
    /// <exception cref="RefusalException">The reader is no administrator, or there is no such source.</exception>
    public Task SaveAsync(Reader reader, long id, CalendarSourceInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequireAdministrator(reader);
        return writer.WriteAsync(async scope =>
        {
            var source = await scope.Db.CalendarSources.FirstOrDefaultAsync(row => row.Id == id, CancellationToken.None) ?? throw Unknown();
            (source.Name, source.Town, source.PublishesAtOnce) = (input.NormalName, input.Town, input.PublishesAtOnce);
            (source.Category, source.Address) = (Codes.Find<EventCategory>(input.Category)!.Value, input.FetchedAddress);

            // The same file means something else now.
            (source.ETag, source.LastModified, source.Digest) = ("", "", "");
            (source.NextFetchAt, source.Failures) = (source.Address is null ? null : scope.Now, 0);
        }, cancellation);
    }

    /// <summary>Forgets one; its events stay and are ours alone from now on.</summary>
    /// <exception cref="RefusalException">The reader is no administrator, or there is no such source.</exception>
    public Task RemoveAsync(Reader reader, long id, CancellationToken cancellation)
    {
        RequireAdministrator(reader);
        return writer.WriteAsync(async scope =>
        {
            if (await scope.Db.CalendarSources.Where(row => row.Id == id).ExecuteDeleteAsync(CancellationToken.None) == 0)
            {
                throw Unknown();
            }
        }, cancellation);
    }

    /// <summary>Takes a file.</summary>
    /// <returns>It is wholly taken; otherwise the rest is on its way.</returns>
    /// <exception cref="RefusalException">
    /// The reader is no administrator, there is no such source, it is no calendar or too large, or a file before it is still being taken.
    /// </exception>
    public async Task<bool> TakeFileAsync(Reader reader, long id, string fileName, Stream file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(file);
        RequireAdministrator(reader);
        using var content = new MemoryStream();
        await CopyAsync(file, content, cancellation);

        // What is no calendar at all is said at once, where the file was chosen.
        _ = IcsReader.Read(content.GetBuffer().AsSpan(0, (int)content.Length));
        var importId = await writer.WriteAsync(async scope =>
        {
            if (!await scope.Db.CalendarSources.AnyAsync(row => row.Id == id, CancellationToken.None))
            {
                throw Unknown();
            }

            // Two files of one calendar at once would change the same events in any order.
            await scope.LockAsync(CalendarImportLocks.Source(id));
            if (await scope.Db.CalendarImports.AnyAsync(
                import => import.SourceId == id && import.FinishedAt == null, CancellationToken.None))
            {
                throw new RefusalException("import-under-way", StatusCodes.Status409Conflict, () => ImportText.StillUnderWay);
            }

            var import = new ImportRun { SourceId = id, ReceivedAt = scope.Now, FileName = NameOf(fileName), Content = content.ToArray() };
            scope.Db.Add(import);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            return import.Id;
        }, cancellation);
        return await importer.RunAsync(importId, Patience, cancellation);
    }

    /// <summary>Fetches one now.</summary>
    /// <returns>What there was is wholly taken; otherwise the rest is on its way.</returns>
    /// <exception cref="RefusalException">The reader is no administrator.</exception>
    public async Task<bool> FetchAsync(Reader reader, long id, CancellationToken cancellation)
    {
        RequireAdministrator(reader);
        return await fetching.RunAsync(id, isDueOnly: false, cancellation) is not { } importId
            || await importer.RunAsync(importId, Patience, cancellation);
    }

    internal static void RequireAdministrator(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.IsAdministrator)
        {
            throw new RefusalException("not-allowed", StatusCodes.Status403Forbidden, () => ImportText.NotAllowed);
        }
    }

    internal static RefusalException Unknown() => new("source-unknown", StatusCodes.Status404NotFound, () => ImportText.SourceUnknown);

    private static async Task CopyAsync(Stream file, MemoryStream content, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        for (var read = await file.ReadAsync(buffer, cancellation); read > 0
            && content.Length <= IcsLimits.Bytes; read = await file.ReadAsync(buffer, cancellation))
        {
            await content.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    private static string NameOf(string fileName)
    {
        var name = PlainText.HasForbiddenControls(fileName) ? "" : PlainText.Normalize(fileName).ReplaceLineEndings(" ").Trim();
        return name.Length == 0 ? "?" : name.Length <= ImportRun.FileNameLength ? name : $"{name[..(ImportRun.FileNameLength - 1)]}…";
    }
}
