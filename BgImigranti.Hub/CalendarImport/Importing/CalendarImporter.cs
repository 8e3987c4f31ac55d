using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>
/// Takes a file that came, event by event. Whoever begins claims it for a while; what they leave, because their time is over or their node
/// went down, is gone on with where it stood.
/// </summary>
public sealed partial class CalendarImporter(
    HubWriter writer, EventImporter importer, LoopGuard loopGuard, TimeProvider clock, ILogger<CalendarImporter> logger)
{
    private const int ImportsKept = 10;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Goes on with a file for as long as a budget lasts.</summary>
    /// <returns>Nothing is left to do.</returns>
    public async Task<bool> RunAsync(long importId, TimeSpan budget, CancellationToken cancellation)
    {
        if (await writer.WriteAsync(scope => ClaimAsync(scope, importId), cancellation) is not { } work)
        {
            return false;
        }

        var began = clock.GetTimestamp();
        IcsReadResult file;
        try
        {
            file = IcsReader.Read(work.Import.Content);
        }
        catch (RefusalException refusal)
        {
            await writer.WriteAsync(scope => CloseAsync(scope, work, [() => refusal.Text], FetchOutcome.NoCalendar), cancellation);
            return true;
        }

        var series = ExternalSeries.From(file);
        for (var at = work.Import.Position; at < series.Count; at++)
        {
            if (clock.GetElapsedTime(began) > budget)
            {
                await writer.WriteAsync(scope => ReleaseAsync(scope, importId), cancellation);
                return false;
            }

            await TakeAsync(work, series[at], cancellation);
        }

        await writer.WriteAsync(async scope =>
        {
            await MissingEvents.NoteAsync(scope, work.Source.Id, file);
            await CloseAsync(scope, work, [.. file.Errors.Select(error => (Func<string>)(() => error.Text))], FetchOutcome.Fetched);
        }, cancellation);
        return true;
    }

    private static async Task<ImportWork?> ClaimAsync(WriteScope scope, long importId)
    {
        await scope.LockAsync(CalendarImportLocks.Import(importId));
        var import = await scope.Db.CalendarImports.FirstOrDefaultAsync(row => row.Id == importId, CancellationToken.None);
        if (import is null || import.FinishedAt is not null || import.ClaimedUntil > scope.Now)
        {
            return null;
        }

        import.ClaimedUntil = scope.Now + Claim;
        var source = await scope.Db.CalendarSources.FirstAsync(row => row.Id == import.SourceId, CancellationToken.None);
        var person = await scope.Db.Set<Person>().FirstAsync(row => row.Id == source.CreatedById, CancellationToken.None);
        return new ImportWork(import, source, new Reader(person.Id, PersonRole.Administrator, source.OrganisationId, person.DisplayName));
    }

    private static Task<int> ReleaseAsync(WriteScope scope, long importId) =>
        scope.Db.CalendarImports.Where(row => row.Id == importId)
            .ExecuteUpdateAsync(row => row.SetProperty(import => import.ClaimedUntil, (DateTime?)null), CancellationToken.None);

    private async Task TakeAsync(ImportWork work, ExternalSeries series, CancellationToken cancellation)
    {
        try
        {
            loopGuard.Refuse(series.Event);
            var theirs = importer.Translate(work.Source, series);
            await writer.WriteAsync(async scope =>
            {
                var result = await importer.TakeAsync(scope, work.Source, work.Author, (series, theirs));
                await CountAsync(scope, work.Import.Id, series, result);
            }, cancellation);
        }
        catch (RefusalException refusal)
        {
            await NoteAsync(() => refusal.Text);
        }
#pragma warning disable CA1031 // One event that meets a bug must not hold up the others of the file, now and at every attempt.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogUnitFailed(failure, work.Import.Id, series.Event.Uid);
            await NoteAsync(() => ImportText.ErrorOfOurs);
        }

        Task NoteAsync(Func<string> why) => writer.WriteAsync(
            scope => CountAsync(scope, work.Import.Id, series, new ImportResult(false, false, false, [why])), cancellation);
    }

    private static async Task CountAsync(WriteScope scope, long importId, ExternalSeries series, ImportResult result)
    {
        var import = await scope.Db.CalendarImports.FirstAsync(row => row.Id == importId, CancellationToken.None);
        import.Position++;
        import.Added += result.IsAdded ? 1 : 0;
        import.Changed += result.IsChanged ? 1 : 0;
        import.Kept += result.IsKept ? 1 : 0;
        import.ClaimedUntil = scope.Now + Claim;
        await ErrorsAsync(
            scope, import, [.. result.Notices.Select(notice => (Func<string>)(() => ImportFormatter.OfEvent(series.Event, notice())))]);
    }

    private static async Task ErrorsAsync(WriteScope scope, ImportRun import, IReadOnlyList<Func<string>> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        var room = Math.Max(
            0, ImportError.MaxKept - await scope.Db.ImportErrors.CountAsync(row => row.ImportId == import.Id, CancellationToken.None));
        scope.Db.AddRange(errors.Take(room).Select(error => new ImportError
        {
            ImportId = import.Id,
            TextBg = ImportFormatter.In(Language.Bulgarian, error),
            TextEn = ImportFormatter.In(Language.English, error),
        }));
        import.Errors += errors.Count;
    }

    private static async Task CloseAsync(WriteScope scope, ImportWork work, IReadOnlyList<Func<string>> errors, FetchOutcome outcome)
    {
        var import = await scope.Db.CalendarImports.FirstAsync(row => row.Id == work.Import.Id, CancellationToken.None);
        await ErrorsAsync(scope, import, errors);
        (import.Content, import.ClaimedUntil, import.FinishedAt) = (null, null, scope.Now);
        if (import.FileName.Length == 0)
        {
            var source = await scope.Db.CalendarSources.FirstAsync(row => row.Id == import.SourceId, CancellationToken.None);
            source.Outcome = outcome;
        }

        var old = await scope.Db.CalendarImports.Where(row => row.SourceId == import.SourceId && row.FinishedAt != null)
            .OrderByDescending(row => row.Id).Skip(ImportsKept).Select(row => row.Id).ToListAsync(CancellationToken.None);
        await scope.Db.CalendarImports.Where(row => old.Contains(row.Id)).ExecuteDeleteAsync(CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {ImportId}: event {Uid} could not be taken")]
    private partial void LogUnitFailed(Exception failure, long importId, string uid);

    private sealed record ImportWork(ImportRun Import, CalendarSource Source, Reader Author);
}
