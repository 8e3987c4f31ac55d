using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Operations.Demo.Installation;

/// <summary>Writes the demo items, each at its own past time, with the operations that people use.</summary>
public sealed class DemoItems(Rubrics rubrics, ItemSeeder seeding, DemoPictures pictures)
{
    /// <summary>Has the pictures of the items in the store, before the writer is entered.</summary>
    public Task<IReadOnlyList<IllustratedItem>> IllustrateAsync(IEnumerable<ItemEntry> entries, CancellationToken cancellation) =>
        pictures.KeepAsync(entries, cancellation);

    /// <summary>Adds the items of rubrics that the hub has, the oldest first.</summary>
    /// <param name="scope">The operation of the installation.</param>
    /// <param name="items">The items.</param>
    /// <param name="people">Authors by key.</param>
    /// <param name="organisations">Ids by key.</param>
    public async Task AddAsync(
        WriteScope scope, IEnumerable<IllustratedItem> items, IReadOnlyDictionary<string, Reader> people,
        IReadOnlyDictionary<string, long> organisations)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(organisations);
        var ofRubrics = items.Where(item => rubrics.All.Any(rubric => rubric.Path == item.Entry.Path));
        foreach (var (entry, shown) in ofRubrics.OrderBy(item => item.Entry.Published?.Utc(scope.Now) ?? scope.Now))
        {
            var at = entry.Published?.Utc(scope.Now) is { } published && published < scope.Now ? published : scope.Now;
            var rubric = rubrics.Require(entry.Path);
            var item = await seeding.AddAsync(
                scope.AsOf(at), people[entry.Author], organisations[entry.Organisation], rubric, Seed(entry, scope.Now, organisations));
            await DemoPictures.RecordAsync(scope, item, at, shown);
        }

        // Their discussions came after the threads and are older than some of them: which is newest has to be found out again.
        foreach (var section in await scope.Db.Sections.Select(section => section.Id).ToListAsync(CancellationToken.None))
        {
            await SectionCounts.RecountAsync(scope.Db, section);
        }
    }

    private static ItemSeed Seed(ItemEntry entry, DateTime now, IReadOnlyDictionary<string, long> organisations) =>
        new(Draft(entry, now, organisations))
        {
            Now = now,
            IsTranslationOutdated = entry.IsOtherOutdated,
            IsArchived = entry.State == "archived",
            CheckedOn = RelativeMoment.Find(entry.Facts.GetValueOrDefault("checked", ""))?.Day(now),
        };

    private static ItemInput Draft(ItemEntry entry, DateTime now, IReadOnlyDictionary<string, long> organisations) => new()
    {
        SourceLanguageCode = entry.Source,
        Bg = entry.Texts.GetValueOrDefault("bg", TextInput.Empty),
        En = entry.Texts.GetValueOrDefault("en", TextInput.Empty),
        Fields = DemoFields.For(entry, now, organisations),
        Transition = entry.State switch
        {
            "published" or "archived" => ItemTransition.Publish,
            "scheduled" => ItemTransition.Schedule,
            "review" => ItemTransition.Submit,
            "draft" => ItemTransition.Keep,
            _ => throw new FormatException($"{entry.Path}: no item can be {entry.State}."),
        },
    };
}
