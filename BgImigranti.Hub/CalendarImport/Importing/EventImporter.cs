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
public sealed class EventImporter(
    EventsRubric rubric, ItemWriter items, ItemSeeder seeding, ItemWorkflow workflow, MarkdownRenderer markdown)
{
    /// <summary>What a unit is in our words; outside of the operation, for it needs no database.</summary>
    /// <exception cref="RefusalException">It cannot be an event here.</exception>
    internal ExternalEvent Translate(CalendarSource source, ExternalSeries series) => ExternalEvent.From(source, series, rubric);

    /// <summary>Takes it.</summary>
    /// <exception cref="RefusalException">It cannot be taken; nothing of it was.</exception>
    internal async Task<ImportResult> TakeAsync(
        WriteScope scope, CalendarSource source, Reader author, (ExternalSeries Unit, ExternalEvent Event) external)
    {
        var (series, theirs) = external;
        var row = await FindAsync(scope, source, series);
        var notices = new List<Func<string>>();
        if (row is not null && series.Event.Sequence < row.Sequence)
        {
            row.GoneSince = null;
            return new ImportResult(false, false, false, [() => Say(ImportText.Older, series.Event.Sequence, row.Sequence)]);
        }

        var isAdded = row is null;
        row ??= await AddAsync(scope, source, author, external);
        var item = await scope.Db.Events.FirstAsync(found => found.Id == row.EventId, CancellationToken.None);
        await scope.LockAsync(ItemLocks.Item(item.Id));
        var before = ExternalFields.Read(row.TakenJson);
        var mine = await MineAsync(scope, source, item);
        var merge = FieldMerge.From(before, mine.Values, theirs.Values, item.State is ItemState.Hidden or ItemState.Archived);
        var isTimeTheirs = mine.Values[ExternalFields.Time] == theirs.Values[ExternalFields.Time]
            || merge.Changed.Contains(ExternalFields.Time);
        var isChanged = merge.Changed.Count > 0;
        if (isChanged)
        {
            await ChangeAsync(scope, source, author, (item, mine, merge, before), external);
        }

        var dates = await DatesAsync(
            scope, item, merge.Changed.Contains(ExternalFields.Time) ? ReadOnlyDictionary<string, string>.Empty : before);
        var isDateChanged = isTimeTheirs && !merge.IsClosed && dates.Take(series.Exceptions);
        if (isDateChanged)
        {
            await StepAsync(scope, author, item);
        }

        AddNotices(notices, series, dates, scope.Now);
        row.TakenJson = ExternalFields.Write(
            theirs.Values.Concat(isTimeTheirs ? dates.After : ExternalOccurrences.In(before)).ToDictionary(StringComparer.Ordinal));
        row.KeptFields = string.Join(',', dates.IsKept ? merge.Kept.Append(ExternalFields.Dates) : merge.Kept);
        (row.Sequence, row.GoneSince) = (series.Event.Sequence, null);
        return new ImportResult(isAdded, !isAdded && (isChanged || isDateChanged), row.KeptFields.Length > 0, notices);
    }

    private static Task<ImportedEvent?> FindAsync(WriteScope scope, CalendarSource source, ExternalSeries series) =>
        scope.Db.ImportedEvents.FirstOrDefaultAsync(
            known => known.SourceId == source.Id && known.Uid == series.Event.Uid && known.Occurrence == series.Occurrence,
            CancellationToken.None);

    private async Task<ImportedEvent> AddAsync(
        WriteScope scope, CalendarSource source, Reader author, (ExternalSeries Unit, ExternalEvent Event) external)
    {
        var input = new ItemInput
        {
            SourceLanguageCode = source.LanguageCode,
            Fields = external.Event.Fields,
            Transition = source.PublishesAtOnce ? ItemTransition.Publish : ItemTransition.Keep
        };

        // What is over comes in as if it had been announced in time, and has expired since.
        var then = external.Unit.LastEnd is { } end && end <= scope.Now ? end.AddMinutes(-1) : scope.Now;
        var id = await seeding.AddAsync(
            scope.AsOf(then), author, source.OrganisationId, rubric,
            new ItemSeed(WithText(input, source.LanguageCode, external.Event.Text)) { Now = scope.Now });
        var row = new ImportedEvent
        {
            SourceId = source.Id,
            Uid = external.Unit.Event.Uid,
            Occurrence = external.Unit.Occurrence,
            EventId = id,
            TakenJson = ExternalFields.Write(external.Event.Values),
        };
        scope.Db.Add(row);
        return row;
    }

    private async Task ChangeAsync(
        WriteScope scope, CalendarSource source, Reader author,
        (CalendarEvent Item, OwnEvent Mine, FieldMerge Merge, IReadOnlyDictionary<string, string> Before) own,
        (ExternalSeries Unit, ExternalEvent Event) external)
    {
        var (item, mine, merge, before) = own;
        if (merge.Changed.Contains(ExternalFields.Time))
        {
            (await DatesAsync(scope, item, before)).Release();
        }

        var text = mine.Draft.Text(source.LanguageCode) with
        {
            Title = merge.Changed.Contains(ExternalFields.Title) ? external.Event.Text.Title : mine.Draft.Text(source.LanguageCode).Title,
            Body = merge.Changed.Contains(ExternalFields.Text) ? external.Event.Text.Body : mine.Draft.Text(source.LanguageCode).Body,
        };
        var isBack = item.State == ItemState.Expired && source.PublishesAtOnce && !external.Unit.IsOver(scope.Now);
        var input = WithText(mine.Draft, source.LanguageCode, text) with
        {
            Fields = merge.Fields(mine.Draft.Fields, external.Event.Fields, source.LanguageCode),
            Transition = isBack ? ItemTransition.Publish : ItemTransition.Keep,
        };
        await items.ReplaceAsync(scope, rubric, author, item, (input, ItemTexts.From(input, rubric, markdown)));
    }

    private async Task<OwnEvent> MineAsync(WriteScope scope, CalendarSource source, CalendarEvent item)
    {
        var texts = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id)
            .ToDictionaryAsync(
                text => text.LanguageCode,
                text => new TextInput(text.Title, text.Summary, text.Body),
                StringComparer.Ordinal,
                CancellationToken.None);
        var fields = new FieldValues();
        foreach (var (name, value) in CommonFields.Write(item).Concat(rubric.WriteFields(item)))
        {
            fields.Add(name, value);
        }

        var input = new ItemInput { SourceLanguageCode = item.SourceLanguageCode, Fields = fields };
        foreach (var language in Language.All)
        {
            input = WithText(input, language.Code, texts.GetValueOrDefault(language.Code, TextInput.Empty));
        }

        return new OwnEvent(input, ExternalFields.Values(fields, input.Text(source.LanguageCode), source.LanguageCode));
    }

    private static async Task<ExternalOccurrences> DatesAsync(
        WriteScope scope, CalendarEvent item, IReadOnlyDictionary<string, string> before) =>
        new(item, await scope.Db.EventDates.Where(occurrence => occurrence.EventId == item.Id).ToListAsync(CancellationToken.None), before);

    private async Task StepAsync(WriteScope scope, Reader author, CalendarEvent item)
    {
        var languages = await scope.Db.ItemTranslations.Where(text => text.ItemId == item.Id)
            .Select(text => text.LanguageCode)
            .ToListAsync(CancellationToken.None);
        await workflow.StepAsync(scope, new ItemWorkflowStep(item, rubric, author, ItemTransition.Keep)
        {
            Before = ItemVisibility.From(item, rubric),
            Languages = languages,
            IsEdited = true
        });
    }

    private static void AddNotices(List<Func<string>> notices, ExternalSeries series, ExternalOccurrences dates, DateTime now)
    {
        var otherwise = series.Exceptions.Count(
            one => (one.Summary, one.Location, one.Description) != (series.Event.Summary, series.Event.Location, series.Event.Description));
        if (otherwise > 0)
        {
            notices.Add(() => Plurals.Format(otherwise, ImportText.ExceptionTextsOne, ImportText.ExceptionTextsMany));
        }

        if (dates.Missing(series.Exceptions, now) is > 0 and var missing)
        {
            notices.Add(() => Plurals.Format(missing, ImportText.ExceptionMissingOne, ImportText.ExceptionMissingMany));
        }
    }

    private static ItemInput WithText(ItemInput input, string languageCode, TextInput text) =>
        languageCode == Language.English.Code ? input with { En = text } : input with { Bg = text };

    private static string Say(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    private sealed record OwnEvent(ItemInput Draft, IReadOnlyDictionary<string, string> Values);
}
