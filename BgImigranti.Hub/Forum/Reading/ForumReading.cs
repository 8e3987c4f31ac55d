using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>Reads the lists of the forum with the rights of a reader.</summary>
public sealed class ForumReading(IDbContextFactory<HubDbContext> contexts, SectionCatalogue sections)
{
    /// <summary>The sections this reader may see.</summary>
    public async Task<ForumListView> SectionsAsync(Reader reader, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var rows = new List<SectionRow>();
        foreach (var section in (await sections.AllAsync(cancellation)).Where(section => section.IsReadableBy(reader)))
        {
            rows.Add(await RowAsync(db, section, cancellation));
        }

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
        var row = await RowAsync(db, section, cancellation);
        var pages = Paging.Pages(row.ThreadCount);
        if (page < 1 || page > pages)
        {
            throw new RefusalException("page-unknown", StatusCodes.Status404NotFound, () => ForumText.PageUnknown);
        }

        // The ids come from an index alone; only the twenty rows shown are read whole.
        var ids = db.Threads.Where(thread => thread.SectionId == section.Id && !thread.IsHidden)
            .OrderByDescending(thread => thread.IsPinned).ThenByDescending(thread => thread.LastPostAt).ThenByDescending(thread => thread.Id)
            .Select(thread => thread.Id).Skip((page - 1) * ForumLimits.PageSize).Take(ForumLimits.PageSize);
        var shown = await ids.ToListAsync(cancellation);
        var threads = await RowsAsync(db, reader, shown, cancellation);
        var version = await db.StreamVersionAsync(section.Stream, cancellation);
        return new SectionPageView(row, page, pages, version, [.. threads.OrderByDescending(thread => thread.SectionOrder, StringComparer.Ordinal)]);
    }

    /// <summary>The newest threads of all public sections, with the version of the front page's stream.</summary>
    public async Task<(IReadOnlyList<ThreadRow> Threads, long LiveVersion)> NewestAsync(int most, CancellationToken cancellation)
    {
        var open = await OpenSectionsAsync(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var ids = await db.Threads.Where(thread => !thread.IsHidden && open.Contains(thread.SectionId))
            .OrderByDescending(thread => thread.LastPostAt).Select(thread => thread.Id).Take(most).ToListAsync(cancellation);
        var threads = await RowsAsync(db, Reader.Visitor, ids, cancellation);
        var version = await db.StreamVersionAsync(LiveStreams.Front, cancellation);
        return ([.. threads.OrderByDescending(thread => thread.RecencyOrder, StringComparer.Ordinal)], version);
    }

    /// <summary>Rows of the named threads, as far as they are listed at all, for the live lists.</summary>
    internal async Task<IReadOnlyDictionary<long, ThreadRow>> ListedAsync(IReadOnlyCollection<long> threadIds, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.ThreadRows(db.Threads.Where(thread => threadIds.Contains(thread.Id) && !thread.IsHidden)).ToListAsync(cancellation);
        var named = new Dictionary<long, ThreadRow>();
        foreach (var row in rows)
        {
            named[row.Id] = row with { Section = await sections.OfAsync(row.SectionId, cancellation) };
        }

        return named;
    }

    /// <summary>Rows of the named sections, for the live lists.</summary>
    internal async Task<IReadOnlyDictionary<long, SectionRow>> SectionsAsync(IReadOnlyCollection<long> sectionIds, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = new Dictionary<long, SectionRow>();
        foreach (var id in sectionIds)
        {
            rows[id] = await RowAsync(db, await sections.OfAsync(id, cancellation), cancellation);
        }

        return rows;
    }

    private async Task<List<long>> OpenSectionsAsync(CancellationToken cancellation) =>
        [.. (await sections.AllAsync(cancellation)).Where(section => !section.IsRestricted).Select(section => section.Id)];

    private static async Task<SectionRow> RowAsync(HubDbContext db, SectionInfo section, CancellationToken cancellation)
    {
        var facts = await db.Sections.Where(row => row.Id == section.Id)
            .Select(row => new { row.DescriptionBg, row.DescriptionEn, row.ThreadCount, row.PostCount })
            .FirstAsync(cancellation);
        var newest = await NewestOfAsync(db, section, isPinned: false, cancellation);
        var pinned = await NewestOfAsync(db, section, isPinned: true, cancellation);
        var shown = newest is null || pinned?.LastPostAt > newest.LastPostAt ? pinned : newest;
        return new SectionRow(section, facts.DescriptionBg, facts.DescriptionEn, facts.ThreadCount, facts.PostCount, shown);
    }

    /// <summary>Asked for pinned and others apart, each is the first entry of the index; together they would have to be sorted.</summary>
    private static Task<ThreadRow?> NewestOfAsync(HubDbContext db, SectionInfo section, bool isPinned, CancellationToken cancellation) =>
        db.ThreadRows(db.Threads
            .Where(thread => thread.SectionId == section.Id && !thread.IsHidden && thread.IsPinned == isPinned)
            .OrderByDescending(thread => thread.LastPostAt)
            .Take(1)).FirstOrDefaultAsync(cancellation);

    private async Task<IReadOnlyList<ThreadRow>> RowsAsync(HubDbContext db, Reader reader, List<long> ids, CancellationToken cancellation)
    {
        var rows = await db.ThreadRows(db.Threads.Where(thread => ids.Contains(thread.Id))).ToListAsync(cancellation);
        var read = reader.PersonId is { } personId
            ? await db.ThreadReads.Where(mark => mark.PersonId == personId && ids.Contains(mark.ThreadId))
                .ToDictionaryAsync(mark => mark.ThreadId, mark => mark.Number, cancellation)
            : [];
        var shown = new List<ThreadRow>(rows.Count);
        foreach (var row in rows)
        {
            shown.Add(row with
            {
                Unread = read.TryGetValue(row.Id, out var number) ? Math.Max(0, row.LastNumber - number) : 0,
                Section = await sections.OfAsync(row.SectionId, cancellation),
            });
        }

        return shown;
    }
}
