using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>
/// Takes a file that came, event by event. Whoever begins claims it for a while; what he leaves, because his time is over or his node went
/// down, is gone on with where it stood.
/// </summary>
public sealed partial class CalendarImporting(HubWriter writer, EventTaking taking, OwnEvents own, TimeProvider clock, ILogger<CalendarImporting> logger)
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

        var units = ForeignUnit.Of(file);
        for (var at = work.Import.Position; at < units.Count; at++)
        {
            if (clock.GetElapsedTime(began) > budget)
            {
                await writer.WriteAsync(scope => ReleaseAsync(scope, importId), cancellation);
                return false;
            }

            await TakeAsync(work, units[at], cancellation);
        }

        await writer.WriteAsync(async scope =>
        {
            await GoneEvents.NoteAsync(scope, work.Source.Id, file);
            await CloseAsync(scope, work, [.. file.Faults.Select(fault => (Func<string>)(() => fault.Text))], FetchOutcome.Fetched);
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
        scope.Db.CalendarImports.Where(row => row.Id == importId).ExecuteUpdateAsync(row => row.SetProperty(import => import.ClaimedUntil, (DateTime?)null), CancellationToken.None);

    private async Task TakeAsync(ImportWork work, ForeignUnit unit, CancellationToken cancellation)
    {
        try
        {
            own.Refuse(unit.Event);
            var theirs = taking.Translate(work.Source, unit);
            await writer.WriteAsync(async scope =>
            {
                var taken = await taking.TakeAsync(scope, work.Source, work.Author, (unit, theirs));
                await CountAsync(scope, work.Import.Id, unit, taken);
            }, cancellation);
        }
        catch (RefusalException refusal)
        {
            await NoteAsync(() => refusal.Text);
        }
#pragma warning disable CA1031 // One event that meets a fault of ours must not hold up the others of the file, now and at every later attempt.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogUnitFailed(failure, work.Import.Id, unit.Event.Uid);
            await NoteAsync(() => ImportText.FaultOfOurs);
        }

        Task NoteAsync(Func<string> why) => writer.WriteAsync(scope => CountAsync(scope, work.Import.Id, unit, new TakenUnit(false, false, false, [why])), cancellation);
    }

    private static async Task CountAsync(WriteScope scope, long importId, ForeignUnit unit, TakenUnit taken)
    {
        var import = await scope.Db.CalendarImports.FirstAsync(row => row.Id == importId, CancellationToken.None);
        import.Position++;
        import.Added += taken.IsAdded ? 1 : 0;
        import.Changed += taken.IsChanged ? 1 : 0;
        import.Kept += taken.IsKept ? 1 : 0;
        import.ClaimedUntil = scope.Now + Claim;
        await FaultsAsync(scope, import, [.. taken.Notices.Select(notice => (Func<string>)(() => ImportWords.OfEvent(unit.Event, notice())))]);
    }

    private static async Task FaultsAsync(WriteScope scope, ImportRun import, IReadOnlyList<Func<string>> faults)
    {
        if (faults.Count == 0)
        {
            return;
        }

        var room = Math.Max(0, ImportFault.MostKept - await scope.Db.ImportFaults.CountAsync(row => row.ImportId == import.Id, CancellationToken.None));
        scope.Db.AddRange(faults.Take(room).Select(fault => new ImportFault
        {
            ImportId = import.Id,
            TextBg = ImportWords.In(Language.Bulgarian, fault),
            TextEn = ImportWords.In(Language.English, fault),
        }));
        import.Faults += faults.Count;
    }

    private static async Task CloseAsync(WriteScope scope, ImportWork work, IReadOnlyList<Func<string>> faults, FetchOutcome outcome)
    {
        var import = await scope.Db.CalendarImports.FirstAsync(row => row.Id == work.Import.Id, CancellationToken.None);
        await FaultsAsync(scope, import, faults);
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
