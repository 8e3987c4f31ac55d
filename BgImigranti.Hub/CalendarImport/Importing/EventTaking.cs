using System.Collections.ObjectModel;
using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>
/// Takes one foreign event into the calendar, inside an operation, by the ways that people's edits go. A field that was edited here since
/// the file last said something of it is not overwritten.
/// </summary>
public sealed class EventTaking(EventsRubric rubric, ItemWriting writing, ItemSeeding seeding, ItemLife life, MarkdownRenderer markdown)
{
    /// <summary>What a unit is in our words; outside of the operation, for it needs no database.</summary>
    /// <exception cref="RefusalException">It cannot be an event here.</exception>
    internal ForeignEvent Translate(CalendarSource source, ForeignUnit unit) => ForeignEvent.Of(source, unit, rubric);

    /// <summary>Takes it.</summary>
    /// <exception cref="RefusalException">It cannot be taken; nothing of it was.</exception>
    internal async Task<TakenUnit> TakeAsync(WriteScope scope, CalendarSource source, Reader author, (ForeignUnit Unit, ForeignEvent Event) foreign)
    {
        var (unit, theirs) = foreign;
        var row = await scope.Db.ImportedEvents.FirstOrDefaultAsync(
            known => known.SourceId == source.Id && known.Uid == unit.Event.Uid && known.Occurrence == unit.Occurrence, CancellationToken.None);
        var notices = new List<Func<string>>();
        if (row is not null && unit.Event.Sequence < row.Sequence)
        {
            row.GoneSince = null;
            return new TakenUnit(false, false, false, [() => Say(ImportText.Older, unit.Event.Sequence, row.Sequence)]);
        }

        var isAdded = row is null;
        row ??= await AddAsync(scope, source, author, foreign);
        var item = await scope.Db.Events.FirstAsync(found => found.Id == row.EventId, CancellationToken.None);
        await scope.LockAsync(ItemLocks.Item(item.Id));
        var before = ForeignFields.Read(row.TakenJson);
        var mine = await MineAsync(scope, source, item);
        var merge = FieldMerge.Of(before, mine.Values, theirs.Values, item.State is ItemState.Hidden or ItemState.Archived);
        var isTimeTheirs = mine.Values[ForeignFields.Time] == theirs.Values[ForeignFields.Time] || merge.Changed.Contains(ForeignFields.Time);
        var isChanged = merge.Changed.Count > 0;
        if (isChanged)
        {
            await ChangeAsync(scope, source, author, (item, mine, merge, before), foreign);
        }

        var dates = await DatesAsync(scope, item, merge.Changed.Contains(ForeignFields.Time) ? ReadOnlyDictionary<string, string>.Empty : before);
        var isDateChanged = isTimeTheirs && !merge.IsClosed && dates.Take(unit.Exceptions);
        if (isDateChanged)
        {
            await StepAsync(scope, author, item);
        }

        AddNotices(notices, unit, dates, scope.Now);
        row.TakenJson = ForeignFields.Write(theirs.Values.Concat(isTimeTheirs ? dates.After : ForeignDates.In(before)).ToDictionary(StringComparer.Ordinal));
        row.KeptFields = string.Join(',', dates.IsKept ? merge.Kept.Append(ForeignFields.Dates) : merge.Kept);
        (row.Sequence, row.GoneSince) = (unit.Event.Sequence, null);
        return new TakenUnit(isAdded, !isAdded && (isChanged || isDateChanged), row.KeptFields.Length > 0, notices);
    }

    private async Task<ImportedEvent> AddAsync(WriteScope scope, CalendarSource source, Reader author, (ForeignUnit Unit, ForeignEvent Event) foreign)
    {
        var draft = new ItemDraft { SourceLanguageCode = source.LanguageCode, Facts = foreign.Event.Facts, Act = source.PublishesAtOnce ? ItemAct.Publish : ItemAct.Keep };

        // What is over comes in as if it had been announced in time, and has expired since.
        var then = foreign.Unit.LastEnd is { } end && end <= scope.Now ? end.AddMinutes(-1) : scope.Now;
        var id = await seeding.AddAsync(
            scope.AsOf(then), author, source.OrganisationId, rubric, new ItemSeed(WithText(draft, source.LanguageCode, foreign.Event.Text)) { Now = scope.Now });
        var row = new ImportedEvent
        {
            SourceId = source.Id,
            Uid = foreign.Unit.Event.Uid,
            Occurrence = foreign.Unit.Occurrence,
            EventId = id,
            TakenJson = ForeignFields.Write(foreign.Event.Values),
        };
        scope.Db.Add(row);
        return row;
    }

    private async Task ChangeAsync(
        WriteScope scope, CalendarSource source, Reader author,
        (CalendarEvent Item, OwnEvent Mine, FieldMerge Merge, IReadOnlyDictionary<string, string> Before) own, (ForeignUnit Unit, ForeignEvent Event) foreign)
    {
        var (item, mine, merge, before) = own;
        if (merge.Changed.Contains(ForeignFields.Time))
        {
            (await DatesAsync(scope, item, before)).Release();
        }

        var text = mine.Draft.Text(source.LanguageCode) with
        {
            Title = merge.Changed.Contains(ForeignFields.Title) ? foreign.Event.Text.Title : mine.Draft.Text(source.LanguageCode).Title,
            Body = merge.Changed.Contains(ForeignFields.Text) ? foreign.Event.Text.Body : mine.Draft.Text(source.LanguageCode).Body,
        };
        var isBack = item.State == ItemState.Expired && source.PublishesAtOnce && !foreign.Unit.IsOver(scope.Now);
        var draft = WithText(mine.Draft, source.LanguageCode, text) with
        {
            Facts = merge.Facts(mine.Draft.Facts, foreign.Event.Facts, source.LanguageCode),
            Act = isBack ? ItemAct.Publish : ItemAct.Keep,
        };
        await writing.ReplaceAsync(scope, rubric, author, item, (draft, ItemTexts.Of(draft, rubric, markdown)));
    }

    private async Task<OwnEvent> MineAsync(WriteScope scope, CalendarSource source, CalendarEvent item)
    {
        var texts = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id)
            .ToDictionaryAsync(text => text.LanguageCode, text => new TextDraft(text.Title, text.Summary, text.Body), StringComparer.Ordinal, CancellationToken.None);
        var facts = new FactsFields();
        foreach (var (name, value) in CommonFacts.Write(item).Concat(rubric.WriteFacts(item)))
        {
            facts.Add(name, value);
        }

        var draft = new ItemDraft { SourceLanguageCode = item.SourceLanguageCode, Facts = facts };
        foreach (var language in Language.All)
        {
            draft = WithText(draft, language.Code, texts.GetValueOrDefault(language.Code, TextDraft.Empty));
        }

        return new OwnEvent(draft, ForeignFields.Values(facts, draft.Text(source.LanguageCode), source.LanguageCode));
    }

    private static async Task<ForeignDates> DatesAsync(WriteScope scope, CalendarEvent item, IReadOnlyDictionary<string, string> before) =>
        new(item, await scope.Db.EventDates.Where(date => date.EventId == item.Id).ToListAsync(CancellationToken.None), before);

    private async Task StepAsync(WriteScope scope, Reader author, CalendarEvent item)
    {
        var languages = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id).Select(text => text.LanguageCode).ToListAsync(CancellationToken.None);
        await life.StepAsync(scope, new ItemStep(item, rubric, author, ItemAct.Keep) { Before = ItemTraces.Of(item, rubric), Languages = languages, IsEdited = true });
    }

    private static void AddNotices(List<Func<string>> notices, ForeignUnit unit, ForeignDates dates, DateTime now)
    {
        var otherwise = unit.Exceptions.Count(one => (one.Summary, one.Location, one.Description) != (unit.Event.Summary, unit.Event.Location, unit.Event.Description));
        if (otherwise > 0)
        {
            notices.Add(() => Plurals.Format(otherwise, ImportText.ExceptionTextsOne, ImportText.ExceptionTextsMany));
        }

        if (dates.Missing(unit.Exceptions, now) is > 0 and var missing)
        {
            notices.Add(() => Plurals.Format(missing, ImportText.ExceptionMissingOne, ImportText.ExceptionMissingMany));
        }
    }

    private static ItemDraft WithText(ItemDraft draft, string languageCode, TextDraft text) =>
        languageCode == Language.English.Code ? draft with { En = text } : draft with { Bg = text };

    private static string Say(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    private sealed record OwnEvent(ItemDraft Draft, IReadOnlyDictionary<string, string> Values);
}
