using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum;

/// <summary>The sections, remembered for a moment: every page of the forum needs them and they hardly ever change.</summary>
public sealed class SectionCatalogue(IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    private Memory _memory = new([], DateTimeOffset.MinValue);

    /// <summary>All sections, in their order.</summary>
    public async ValueTask<IReadOnlyList<SectionInfo>> AllAsync(CancellationToken cancellation)
    {
        var memory = Volatile.Read(ref _memory);
        return clock.GetUtcNow() - memory.At < Remembered ? memory.Sections : await ReadAsync(cancellation);
    }

    /// <summary>The section of a word in an address, if this reader may learn of it.</summary>
    /// <exception cref="RefusalException">There is none, or it is not for this reader: both look alike.</exception>
    public async ValueTask<SectionInfo> RequireAsync(string? slug, Reader reader, CancellationToken cancellation)
    {
        var section = (await AllAsync(cancellation)).FirstOrDefault(section => section.Slug == slug);
        return section?.IsReadableBy(reader) == true
            ? section
            : throw new RefusalException("section-unknown", StatusCodes.Status404NotFound, () => ForumText.SectionUnknown);
    }

    /// <summary>The section with this id, which exists; one younger than the memory is looked for once more.</summary>
    public async ValueTask<SectionInfo> OfAsync(long id, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(section => section.Id == id)
            ?? (await ReadAsync(cancellation)).First(section => section.Id == id);

    private async Task<IReadOnlyList<SectionInfo>> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sections = await db.Sections
            .OrderBy(section => section.Position).ThenBy(section => section.Id)
            .Select(section => new SectionInfo(
                section.Id, section.Slug, section.Position, section.IsRestricted, section.NameBg, section.NameEn))
            .ToListAsync(cancellation);
        Volatile.Write(ref _memory, new Memory(sections, now));
        return sections;
    }

    private sealed record Memory(IReadOnlyList<SectionInfo> Sections, DateTimeOffset At);
}
