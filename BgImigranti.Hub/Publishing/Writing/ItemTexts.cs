using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>The texts of one save, checked and rendered before the writer is entered.</summary>
internal sealed class ItemTexts
{
    private readonly Dictionary<string, (TextInput Text, SafeHtml Html)> _texts;

    private ItemTexts(Dictionary<string, (TextInput, SafeHtml)> texts) => _texts = texts;

    /// <summary>The languages that have a text.</summary>
    public IReadOnlyCollection<string> Languages => _texts.Keys;

    /// <summary>The title in a language; null when there is none.</summary>
    public string? Title(string languageCode) => _texts.TryGetValue(languageCode, out var found) ? found.Text.Title : null;

    /// <summary>The text in a language that has one.</summary>
    public TextInput Of(string languageCode) => _texts[languageCode].Text;

    /// <summary>All texts as one, to compare repeated requests by.</summary>
    public string Full =>
        string.Join('\n', _texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}\n{pair.Value.Text}"));

    /// <summary>Checks and renders what was typed.</summary>
    /// <exception cref="RefusalException">A text is not acceptable, or there is none, or none in the source language.</exception>
    public static ItemTexts From(ItemInput input, IRubric rubric, MarkdownRenderer markdown)
    {
        var source = ItemLimits.Source(input.SourceLanguageCode);
        var texts = new Dictionary<string, (TextInput, SafeHtml)>(StringComparer.Ordinal);
        foreach (var language in Language.All)
        {
            if (ItemLimits.Text(input.Text(language.Code), language, rubric) is { } text)
            {
                texts[language.Code] = (text, rubric.Render(text.Body, markdown));
            }
        }

        return texts.Count == 0 ? throw ItemLimits.Refused("texts-empty", () => PublishingText.TextsEmpty)
            : !texts.ContainsKey(source.Code) ? throw ItemLimits.Refused("source-empty", () => PublishingText.SourceEmpty)
            : new ItemTexts(texts);
    }

    /// <summary>Puts the texts into an item that has an id.</summary>
    /// <returns>Whether the source was changed by more than a minor edit, and whether anything was changed at all.</returns>
    public async Task<(bool IsSourceChanged, bool IsChanged)> ApplyAsync(WriteScope scope, SharedItem item, ItemInput input, long personId)
    {
        var kept = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id)
            .ToDictionaryAsync(text => text.LanguageCode, StringComparer.Ordinal, CancellationToken.None);
        var isSourceMoved = item.SourceLanguageCode != input.SourceLanguageCode;

        // A translation that had fallen behind does not say what the former source says by becoming the source.
        var isBehind = isSourceMoved && kept.TryGetValue(input.SourceLanguageCode, out var next) && next.BasedOn < item.SourceRevision;
        item.SourceLanguageCode = input.SourceLanguageCode;
        var isSourceChanged = Differs(kept, input.SourceLanguageCode) && !input.IsMinor && kept.Count > 0;
        if (isSourceChanged || isBehind)
        {
            item.SourceRevision++;
        }

        var isChanged = isSourceMoved;
        foreach (var language in Language.All.Select(language => language.Code))
        {
            var isOwnChange = Differs(kept, language);
            var isFollowed = !kept.ContainsKey(language) || !input.IsMinor || input.BasedOn is not null;
            isChanged |= isOwnChange;
            if (isOwnChange)
            {
                await PutAsync(scope, item, kept, language, (personId, input));
            }

            // A misprint mended in an outdated translation does not make it follow the source.
            if (kept.TryGetValue(language, out var row)
                && ((isOwnChange && isFollowed) || language == item.SourceLanguageCode || input.IsTranslationConfirmed))
            {
                row.BasedOn = language == item.SourceLanguageCode ? item.SourceRevision : input.BasedOn ?? item.SourceRevision;
            }
        }

        return (isSourceChanged, isChanged);
    }

    private bool Differs(Dictionary<string, ItemTranslation> kept, string language)
    {
        var has = kept.TryGetValue(language, out var row);
        var wants = _texts.TryGetValue(language, out var text);
        return has != wants || (has && (row!.Title != text.Text.Title || row.Summary != text.Text.Summary || row.Body != text.Text.Body));
    }

    private async Task PutAsync(
        WriteScope scope, SharedItem item, Dictionary<string, ItemTranslation> kept, string language, (long PersonId, ItemInput Draft) edit)
    {
        if (!_texts.TryGetValue(language, out var text))
        {
            scope.Db.Remove(kept[language]);
            kept.Remove(language);
            return;
        }

        if (!kept.TryGetValue(language, out var row))
        {
            row = kept[language] = NewRow(item, language, scope.Now);
            scope.Db.Add(row);
        }

        (row.Title, row.Summary, row.Body) = (text.Text.Title, text.Text.Summary, text.Text.Body);
        (row.BodyHtml, row.RendererVersion, row.ChangedAt) = (text.Html.Html, MarkdownRenderer.Version, scope.Now);
        var number = await scope.Db.ItemRevisions.Where(revision => revision.ItemId == item.Id && revision.LanguageCode == language)
            .MaxAsync(revision => (int?)revision.Number, CancellationToken.None) ?? 0;
        scope.Db.Add(new ItemRevision
        {
            ItemId = item.Id,
            LanguageCode = language,
            Number = number + 1,
            Title = row.Title,
            Summary = row.Summary,
            Body = row.Body,
            SourceRevision = edit.Draft.BasedOn ?? item.SourceRevision,
            AuthorId = edit.PersonId,
            At = scope.Now,
            IsMinor = edit.Draft is { IsMinor: true, BasedOn: null },
        });
    }

    private static ItemTranslation NewRow(SharedItem item, string language, DateTime now) => new()
    {
        ItemId = item.Id,
        LanguageCode = language,
        Title = "",
        Summary = "",
        Body = "",
        BodyHtml = "",
        RendererVersion = 0,
        BasedOn = item.SourceRevision,
        ChangedAt = now,
    };
}
