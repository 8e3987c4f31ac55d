using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.CalendarImport.Writing;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport.Reading;

/// <summary>Reads what administrators see of external calendars.</summary>
public sealed class CalendarSourceQueries(IDbContextFactory<HubDbContext> contexts)
{
    private const int MaxEvents = 50;
    private const int MaxErrors = 50;

    /// <summary>All sources, by name.</summary>
    /// <exception cref="Ui.RefusalException">The reader is no administrator.</exception>
    public async Task<IReadOnlyList<SourceRow>> AllAsync(Reader reader, CancellationToken cancellation)
    {
        CalendarSourcesService.RequireAdministrator(reader);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (imported, now) = (db.ImportedEvents, db.CalendarImports);
        return await db.CalendarSources.AsNoTracking().OrderBy(source => source.Name).ThenBy(source => source.Id)
            .Select(source => new SourceRow(
                source,
                imported.Count(row => row.SourceId == source.Id),
                now.Where(import => import.SourceId == source.Id).OrderByDescending(import => import.Id).FirstOrDefault()))
            .ToListAsync(cancellation);
    }

    /// <summary>One source with its last files.</summary>
    /// <exception cref="Ui.RefusalException">The reader is no administrator, or there is no such source.</exception>
    public async Task<SourceView> OneAsync(Reader reader, long id, DateTime now, CancellationToken cancellation)
    {
        CalendarSourcesService.RequireAdministrator(reader);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var source = await db.CalendarSources.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation)
            ?? throw CalendarSourcesService.Unknown();
        var imports = await db.CalendarImports.Where(import => import.SourceId == id).OrderByDescending(import => import.Id)
            .Select(import => new ImportRow(
                import.Id, import.ReceivedAt, import.FileName, import.FinishedAt, import.Position, import.Added, import.Changed,
                import.Kept, import.Errors))
            .ToListAsync(cancellation);
        var last = imports.FirstOrDefault()?.Id;
        var errors = await db.ImportErrors.AsNoTracking()
            .Where(error => error.ImportId == last)
            .OrderBy(error => error.Id)
            .Take(MaxErrors)
            .ToListAsync(cancellation);
        var (rows, events) = (db.ImportedEvents.Where(row => row.SourceId == id), db.Events);
        var gone = rows.Where(row => row.GoneSince != null && events.Any(item => item.Id == row.EventId
            && (item.ExpiresAt == null || item.ExpiresAt > now) && item.State != ItemState.Hidden && item.State != ItemState.Archived));
        var kept = rows.Where(row => row.KeptFields != "");
        return new SourceView(source, imports, errors)
        {
            Events = await rows.CountAsync(cancellation),
            Gone = await ListAsync(db, gone, cancellation),
            Kept = await ListAsync(db, kept, cancellation),
        };
    }

    /// <summary>The external calendars that an event follows, for whoever may change it; mostly none.</summary>
    public async Task<IReadOnlyList<EventOrigin>> OfEventAsync(Reader reader, SharedItem item, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!ItemRights.MayEdit(reader, item.OrganisationId))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sources = db.CalendarSources;
        return await db.ImportedEvents.Where(row => row.EventId == item.Id).OrderBy(row => row.Id)
            .Select(row => new EventOrigin(
                sources.Where(source => source.Id == row.SourceId).Select(source => source.Name).First(), row.GoneSince != null))
            .ToListAsync(cancellation);
    }

    private static async Task<ImportedList> ListAsync(HubDbContext db, IQueryable<ImportedEvent> rows, CancellationToken cancellation)
    {
        var (code, texts) = (Language.Current.Code, db.ItemTranslations);
        var shown = await rows.OrderBy(row => row.Id).Take(MaxEvents)
            .Select(row => new
            {
                row.EventId,
                row.KeptFields,
                row.GoneSince,
                Title = texts.Where(text => text.ItemId == row.EventId).OrderByDescending(text => text.LanguageCode == code)
                    .Select(text => new { text.Title, text.LanguageCode }).First(),
            })
            .ToListAsync(cancellation);
        return new ImportedList(
            shown.ConvertAll(row => new ImportedRow(row.EventId, row.Title.Title, row.Title.LanguageCode, row.KeptFields, row.GoneSince)),
            shown.Count < MaxEvents ? shown.Count : await rows.CountAsync(cancellation));
    }
}
