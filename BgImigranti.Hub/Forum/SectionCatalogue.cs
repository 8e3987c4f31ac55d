using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Forum;

/// <summary>The sections, remembered for a moment: every page of the forum needs them and they hardly ever change.</summary>
public sealed class SectionCatalogue
{
    private const string All = "all";
    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly ShortLivedCache<string, IReadOnlyList<SectionInfo>> _sections;

    public SectionCatalogue(IDbContextFactory<HubDbContext> contexts, TimeProvider clock)
    {
        _contexts = contexts;
        _sections = new ShortLivedCache<string, IReadOnlyList<SectionInfo>>(clock, ReadAsync);
    }

    /// <summary>All sections, in their order.</summary>
    public async ValueTask<IReadOnlyList<SectionInfo>> AllAsync(CancellationToken cancellation) =>
        (await _sections.GetAsync(All).AsTask().WaitAsync(cancellation))!;

    /// <summary>The section of a word in an address, if this reader may learn of it.</summary>
    /// <exception cref="RefusalException">There is none, or it is not for this reader: both look alike.</exception>
    public async ValueTask<SectionInfo> RequireAsync(string? slug, Reader reader, CancellationToken cancellation)
    {
        var section = (await AllAsync(cancellation)).FirstOrDefault(section => section.Slug == slug);
        return section?.IsReadableBy(reader) == true
            ? section
            : throw new RefusalException("section-unknown", StatusCodes.Status404NotFound, () => ForumText.SectionUnknown);
    }

    /// <summary>The section with this id, which exists; one that was made since the cache was filled is looked for once more.</summary>
    public async ValueTask<SectionInfo> OfAsync(long id, CancellationToken cancellation)
    {
        if ((await AllAsync(cancellation)).FirstOrDefault(section => section.Id == id) is { } known)
        {
            return known;
        }

        Invalidate();
        return (await AllAsync(cancellation)).First(section => section.Id == id);
    }

    /// <summary>Reads anew the next time; to be called after every write.</summary>
    public void Invalidate() => _sections.Invalidate(All);

    private async Task<IReadOnlyList<SectionInfo>?> ReadAsync(string key)
    {
        await using var db = await _contexts.CreateDbContextAsync();
        return await db.Sections
            .OrderBy(section => section.Position).ThenBy(section => section.Id)
            .Select(section => new SectionInfo(
                section.Id, section.Slug, section.Position, section.IsRestricted, section.NameBg, section.NameEn))
            .ToListAsync();
    }
}
