using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>Reads the lists of the forum with the rights of a reader.</summary>
public sealed class ForumQueries(IDbContextFactory<HubDbContext> contexts, SectionCatalogue sections)
{
    private readonly Func<HubDbContext, IAsyncEnumerable<SectionRecord>> _sections = ComposedQuery.Compile(
        SectionRecord.Source,
        (HubDbContext db, IQueryable<SectionRecord> rows) => rows.OrderBy(row => row.Position).ThenBy(row => row.Id));

    private readonly Func<HubDbContext, long, int, int, IAsyncEnumerable<ThreadRow>> _page = ComposedQuery.Compile(
        ThreadRow.Source,
        (HubDbContext db, IQueryable<ThreadRow> rows, long sectionId, int skipped, int taken) => rows
            .Where(row => row.SectionId == sectionId)
            .OrderByDescending(row => row.IsPinned).ThenByDescending(row => row.LastPostAt).ThenByDescending(row => row.Id)
            .Skip(skipped).Take(taken));

    /// <summary>The sections this reader may see.</summary>
    public async Task<ForumListView> SectionsAsync(Reader reader, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var rows = await _sections(db).Select(record => record.Row())
            .Where(row => row.Section.IsReadableBy(reader))
            .ToListAsync(cancellation);
        var forum = await db.StreamVersionAsync(LiveStreams.Forum, cancellation);
        var network = reader.IsNetwork ? await db.StreamVersionAsync(LiveStreams.Network, cancellation) : 0;
        return new ForumListView(rows, forum, network);
    }

    /// <summary>A page of a section's threads.</summary>
    /// <exception cref="RefusalException">There is no such section or page for this reader.</exception>
    public async Task<SectionPageView> SectionAsync(Reader reader, string slug, int page, CancellationToken cancellation)
    {
        var section = await sections.RequireAsync(slug, reader, cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var row = (await _sections(db).FirstAsync(record => record.Id == section.Id, cancellation)).Row();
        var pages = PageCount.Pages(row.ThreadCount);
        if (page < 1 || page > pages)
        {
            throw new RefusalException("page-unknown", StatusCodes.Status404NotFound, () => ForumText.PageUnknown);
        }

        var threads = await _page(db, section.Id, (page - 1) * PageCount.PageSize, PageCount.PageSize).ToListAsync(cancellation);
        var version = await db.StreamVersionAsync(section.Stream, cancellation);
        return new SectionPageView(row, page, pages, version, await WithReaderAsync(db, reader, threads, cancellation));
    }

    /// <summary>The newest threads of all public sections, with the version of the front page's stream.</summary>
    public async Task<(IReadOnlyList<ThreadRow> Threads, long LiveVersion)> NewestAsync(
        Reader reader, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);

        // Asked the other way round ("in one of the open sections") SQLite would gather all their threads and sort them.
        var closed = (await sections.AllAsync(cancellation)).Where(section => section.IsRestricted).Select(section => section.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var threads = await db.ThreadRows.Where(row => !closed.Contains(row.SectionId))
            .OrderByDescending(row => row.LastPostAt).Take(most).ToListAsync(cancellation);
        var version = await db.StreamVersionAsync(LiveStreams.Front, cancellation);
        return (await WithReaderAsync(db, reader, threads, cancellation), version);
    }

    /// <summary>Rows of the named threads, as far as they are listed at all, for the live lists.</summary>
    internal async Task<IReadOnlyDictionary<long, ThreadRow>> ListedAsync(
        IReadOnlyCollection<long> threadIds, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.ThreadRows.Where(row => threadIds.Contains(row.Id)).ToListAsync(cancellation);
        return (await WithReaderAsync(db, Reader.Visitor, rows, cancellation)).ToDictionary(row => row.Id);
    }

    /// <summary>Rows of all sections, for the live lists.</summary>
    internal async Task<IReadOnlyDictionary<long, SectionRow>> SectionRowsAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await _sections(db).ToDictionaryAsync(record => record.Id, record => record.Row(), cancellationToken: cancellation);
    }

    private async Task<IReadOnlyList<ThreadRow>> WithReaderAsync(
        HubDbContext db, Reader reader, List<ThreadRow> rows, CancellationToken cancellation)
    {
        var read = new Dictionary<long, int>();
        if (reader.PersonId is { } personId)
        {
            var ids = rows.ConvertAll(row => row.Id);
            read = await db.ThreadReads.Where(mark => mark.PersonId == personId && ids.Contains(mark.ThreadId))
                .ToDictionaryAsync(mark => mark.ThreadId, mark => mark.Number, cancellation);
        }

        var shown = new List<ThreadRow>(rows.Count);
        foreach (var row in rows)
        {
            shown.Add(row with
            {
                ReadNumber = read.TryGetValue(row.Id, out var number) ? number : null,
                Section = await sections.OfAsync(row.SectionId, cancellation),
            });
        }

        return shown;
    }
}
