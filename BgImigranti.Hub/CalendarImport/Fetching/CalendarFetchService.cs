using System.Security.Cryptography;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport.Fetching;

/// <summary>Fetches one source and lays what is new down as an import.</summary>
public sealed class CalendarFetchService(HubWriter writer, CalendarDownloader downloader)
{
    /// <summary>How long until the next fetch, when all goes well.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>The longest wait after failures.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromHours(24);

    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <summary>Fetches it now, unless somebody else does, or its last file is still being taken.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="isDueOnly">Only if its time has come; otherwise at once.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <returns>Id of the import that came of it; null when there is nothing to take.</returns>
    public async Task<long?> RunAsync(long sourceId, bool isDueOnly, CancellationToken cancellation)
    {
        var claimed = await writer.WriteAsync(scope => ClaimAsync(scope, sourceId, isDueOnly), cancellation);
        if (claimed is null)
        {
            return null;
        }

        var answer = await downloader.FetchAsync(claimed, cancellation);
        var import = await writer.WriteAsync(scope => NoteAsync(scope, claimed, answer), cancellation);
        return import?.Id;
    }

    /// <summary>The source, put off so that no other node fetches it meanwhile.</summary>
    private static async Task<CalendarSource?> ClaimAsync(WriteScope scope, long sourceId, bool isDueOnly)
    {
        await scope.LockAsync(CalendarImportLocks.Source(sourceId));
        var source = await scope.Db.CalendarSources.FirstOrDefaultAsync(row => row.Id == sourceId, CancellationToken.None);
        var isBusy = await scope.Db.CalendarImports.AnyAsync(
            import => import.SourceId == sourceId && import.FinishedAt == null, CancellationToken.None);
        if (source?.Address is null || isBusy || (isDueOnly && source.NextFetchAt > scope.Now))
        {
            return null;
        }

        source.NextFetchAt = scope.Now + Claim;
        return source;
    }

    private static async Task<ImportRun?> NoteAsync(WriteScope scope, CalendarSource claimed, FetchResult answer)
    {
        await scope.LockAsync(CalendarImportLocks.Source(claimed.Id));
        var source = await scope.Db.CalendarSources.FirstOrDefaultAsync(row => row.Id == claimed.Id, CancellationToken.None);
        if (source is null || source.Address != claimed.Address)
        {
            return null;
        }

        source.FetchedAt = scope.Now;
        source.AnswerStatus = answer.Status;
        var isFine = answer.Outcome is FetchOutcome.Fetched or FetchOutcome.Unchanged;
        source.Failures = isFine ? 0 : source.Failures + 1;
        source.NextFetchAt = scope.Now + Wait(source.Failures);
        if (answer.Content is not { } content)
        {
            // A file that was no calendar is still none when it has not changed.
            source.Outcome = answer.Outcome == FetchOutcome.Unchanged && source.Outcome == FetchOutcome.NoCalendar
                ? source.Outcome
                : answer.Outcome;
            return null;
        }

        var digest = Convert.ToHexString(SHA256.HashData(content));
        var isNew = digest != source.Digest;
        (source.ETag, source.LastModified, source.Digest) = (answer.ETag, answer.LastModified, digest);
        if (!isNew)
        {
            source.Outcome = source.Outcome == FetchOutcome.NoCalendar ? source.Outcome : FetchOutcome.Unchanged;
            return null;
        }

        source.Outcome = FetchOutcome.Fetched;
        var import = new ImportRun { SourceId = source.Id, ReceivedAt = scope.Now, FileName = "", Content = content };
        scope.Db.Add(import);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return import;
    }

    /// <summary>An hour, and twice as long after every failure, up to a day.</summary>
    private static TimeSpan Wait(int failures) => failures >= 5 ? MaxWait : Interval * (1 << failures);
}
