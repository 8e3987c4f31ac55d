using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>Writes items with the past they come with, by the operations that people use, inside the operation of an installation.</summary>
public sealed class ItemSeeding(ItemWriting writing, ItemLife life, MarkdownRenderer markdown)
{
    /// <summary>Writes an item as of the scope's instant, and gives its id.</summary>
    public async Task<long> AddAsync(WriteScope scope, Reader author, long organisationId, IRubric rubric, ItemSeed seed)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(seed);
        var first = seed.IsTranslationOutdated ? WithoutLastParagraph(seed.Draft) : seed.Draft;
        var item = await writing.AddAsync(scope, rubric, author, organisationId, first, ItemTexts.Of(first, rubric, markdown));
        if (seed.IsTranslationOutdated)
        {
            await ItemTexts.Of(seed.Draft, rubric, markdown).ApplyAsync(scope, item, seed.Draft, author.PersonId!.Value);
        }

        if (seed.CheckedOn is { } day)
        {
            (item.CheckedOn, item.CheckedById) = (day, author.PersonId);
        }

        if (seed.IsArchived)
        {
            await StepAsync(scope, author, rubric, item, ItemAct.Archive);
        }
        else if (item.State == ItemState.Published && item.ExpiresAt is { } end && end <= seed.Now)
        {
            await StepAsync(scope.AsOf(end), author, rubric, item, ItemAct.Keep);
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return item.Id;
    }

    private async Task StepAsync(WriteScope scope, Reader author, IRubric rubric, SharedItem item, ItemAct act)
    {
        var languages = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id).Select(text => text.LanguageCode).ToListAsync(CancellationToken.None);
        await life.StepAsync(scope, new ItemStep(item, rubric, author, act) { Languages = languages });
    }

    private static ItemDraft WithoutLastParagraph(ItemDraft draft) => draft.SourceLanguageCode == "en"
        ? draft with { En = WithoutLastParagraph(draft.En) }
        : draft with { Bg = WithoutLastParagraph(draft.Bg) };

    private static TextDraft WithoutLastParagraph(TextDraft text)
    {
        var end = text.Body.LastIndexOf("\n\n", StringComparison.Ordinal);
        return end > 0 ? text with { Body = text.Body[..end] } : text with { Summary = "" };
    }
}
