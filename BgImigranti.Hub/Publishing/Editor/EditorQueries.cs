using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>Reads what the editor and the list of revisions show, for whoever may change the item.</summary>
public sealed class EditorQueries(
    IDbContextFactory<HubDbContext> contexts, Rubrics rubrics, SectionCatalogue sections, KnownOrganisations organisations)
{
    /// <summary>Revisions that are shown of one item.</summary>
    public const int MaxRevisions = 100;

    /// <summary>An empty editor.</summary>
    public async Task<EditorView> NewAsync(Reader reader, IRubric rubric, CancellationToken cancellation) => new()
    {
        Rubric = rubric,
        Sections = await SectionsAsync(reader, cancellation),
        Organisations = await OrganisationsAsync(reader),
    };

    /// <summary>The editor of an item.</summary>
    /// <exception cref="Ui.RefusalException">There is none, or it is somebody else's.</exception>
    public async Task<EditorView> FindAsync(Reader reader, long itemId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var item = ItemRights.RequireEditable(
            await db.Items.AsNoTracking().FirstOrDefaultAsync(row => row.Id == itemId, cancellation), reader);
        var texts = await db.ItemTranslations.AsNoTracking().Where(text => text.ItemId == itemId).ToListAsync(cancellation);
        return new EditorView
        {
            Rubric = rubrics.Of(item),
            Item = item,
            Texts = texts,
            KnownSource = await KnownSourceAsync(db, item, texts, cancellation),
            Files = await db.ItemFiles.AsNoTracking()
                .Where(file => file.ItemId == itemId)
                .OrderBy(file => file.Position)
                .ToListAsync(cancellation),
            Sections = await SectionsAsync(reader, cancellation),
        };
    }

    /// <summary>The texts of an item as they once were, newest first.</summary>
    /// <exception cref="Ui.RefusalException">There is no such item, or it is somebody else's.</exception>
    public async Task<(SharedItem Item, IReadOnlyList<ItemRevisionView> Revisions)> RevisionsAsync(
        Reader reader, long itemId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var item = ItemRights.RequireEditable(
            await db.Items.AsNoTracking().FirstOrDefaultAsync(row => row.Id == itemId, cancellation), reader);
        var people = db.Set<Person>();
        var revisions = await db.ItemRevisions.AsNoTracking().Where(revision => revision.ItemId == itemId)
            .OrderByDescending(revision => revision.Id).Take(MaxRevisions)
            .Join(
                people,
                revision => revision.AuthorId,
                person => person.Id,
                (revision, person) => new ItemRevisionView(revision, person.DisplayName))
            .ToListAsync(cancellation);
        return (item, [.. revisions.OrderByDescending(view => view.Revision.Id)]);
    }

    private static async Task<ItemRevision?> KnownSourceAsync(
        HubDbContext db, SharedItem item, List<ItemTranslation> texts, CancellationToken cancellation)
    {
        var other = texts.Find(text => text.LanguageCode != item.SourceLanguageCode);
        return other is null || other.BasedOn >= item.SourceRevision
            ? null
            : await db.ItemRevisions.AsNoTracking()
                .Where(revision => revision.ItemId == item.Id
                    && revision.LanguageCode == item.SourceLanguageCode
                    && revision.SourceRevision <= other.BasedOn)
                .OrderByDescending(revision => revision.Number)
                .FirstOrDefaultAsync(cancellation);
    }

    private async Task<IReadOnlyList<SectionInfo>> SectionsAsync(Reader reader, CancellationToken cancellation) =>
        [.. (await sections.AllAsync(cancellation)).Where(section => section.IsReadableBy(reader))];

    private async Task<IReadOnlyList<OrganisationBadge>> OrganisationsAsync(Reader reader) => reader.IsAdministrator
        ? [.. (await organisations.AllAsync()).Values.OrderBy(badge => badge.Name, StringComparer.CurrentCulture)]
        : [];
}
