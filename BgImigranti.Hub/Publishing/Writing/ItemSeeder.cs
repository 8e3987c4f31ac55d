using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>
/// Writes items with the past they come with, by the operations that people use, inside the operation of an installation.
/// </summary>
public sealed class ItemSeeder(ItemWriter items, ItemWorkflow workflow, MarkdownRenderer markdown)
{
    /// <summary>Writes an item as of the scope's instant, and gives its id.</summary>
    public async Task<long> AddAsync(WriteScope scope, Reader author, long organisationId, IRubric rubric, ItemSeed seed)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(seed);
        var first = seed.IsTranslationOutdated ? WithoutLastParagraph(seed.Draft) : seed.Draft;
        var item = await items.AddAsync(scope, rubric, author, organisationId, first, ItemTexts.From(first, rubric, markdown));
        if (seed.IsTranslationOutdated)
        {
            await ItemTexts.From(seed.Draft, rubric, markdown).ApplyAsync(scope, item, seed.Draft, author.PersonId!.Value);
        }

        if (seed.CheckedOn is { } day)
        {
            (item.CheckedOn, item.CheckedById) = (day, author.PersonId);
        }

        if (seed.IsArchived)
        {
            await StepAsync(scope, author, rubric, item, ItemTransition.Archive);
        }
        else if (item.State == ItemState.Published && item.ExpiresAt is { } end && end <= seed.Now)
        {
            await StepAsync(scope.AsOf(end), author, rubric, item, ItemTransition.Keep);
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return item.Id;
    }

    private async Task StepAsync(WriteScope scope, Reader author, IRubric rubric, SharedItem item, ItemTransition transition)
    {
        var languages = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id)
            .Select(text => text.LanguageCode)
            .ToListAsync(CancellationToken.None);
        await workflow.StepAsync(scope, new ItemWorkflowStep(item, rubric, author, transition) { Languages = languages });
    }

    private static ItemInput WithoutLastParagraph(ItemInput input) => input.SourceLanguageCode == "en"
        ? input with { En = WithoutLastParagraph(input.En) }
        : input with { Bg = WithoutLastParagraph(input.Bg) };

    private static TextInput WithoutLastParagraph(TextInput text)
    {
        var end = text.Body.LastIndexOf("\n\n", StringComparison.Ordinal);
        return end > 0 ? text with { Body = text.Body[..end] } : text with { Summary = "" };
    }
}
