using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>
/// Cuts a series in two: the event ends before a date, and a new event that says the same begins with it. The dates of the second
/// half go along as they are, with the people on their lists.
/// </summary>
internal static class SeriesCut
{
    /// <summary>Cuts; both halves still have to take their step.</summary>
    /// <returns>The second half, saved.</returns>
    /// <exception cref="Ui.RefusalException">The rule does not go on with this date.</exception>
    public static async Task<CalendarEvent> ApplyAsync(WriteScope scope, Reader planner, EventsRubric rubric, SeriesSelection series)
    {
        var (item, cut) = (series.Item, series.Cut);
        var (time, full) = (item.Time!, item.Recurrence);
        if (full.StartingFrom(time, cut) is not { } half || half.Time.Start != cut)
        {
            throw PlanningRefusals.Impossible("cut-impossible", () => PlanningText.CutImpossible);
        }

        var second = Copy(scope, planner, rubric, item);
        Put(second, half.Time, half.Recurrence);
        second.MaterializedFrom = EventTimeConverter.Write(half.Time);
        Put(item, time, full.EndingBefore(time, cut));
        scope.Db.Add(second);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        foreach (var occurrence in series.Following)
        {
            occurrence.EventId = second.Id;
        }

        await CopyTextsAsync(scope, item, second);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return second;
    }

    private static void Put(CalendarEvent item, EventTime time, RecurrenceSet recurrence)
    {
        item.Time = time;
        item.Rule = recurrence.Rule?.ToString() ?? "";
        item.ExDates = OccurrenceDateList.Write(recurrence.Exceptions, time);
        item.RDates = OccurrenceDateList.Write(recurrence.ExtraDates, time);
    }

    private static CalendarEvent Copy(WriteScope scope, Reader planner, EventsRubric rubric, CalendarEvent item)
    {
        var second = (CalendarEvent)rubric.Create(
            new NewItem(item.OrganisationId, planner.PersonId!.Value, item.SourceLanguageCode, scope.Now));

        // Through the fields, so that whatever fields events come to have are copied too.
        var reader = new FieldReader(rubric.WriteFields(item));
        rubric.ReadFields(reader, second);
        reader.ThrowIfFaulty();
        (second.State, second.SourceRevision, second.CancelledFrom) = (item.State, item.SourceRevision, item.CancelledFrom);
        (second.IsPinned, second.PublishAt, second.PublishedAt) = (item.IsPinned, item.PublishAt, item.PublishedAt);
        (second.CheckedOn, second.CheckedById, second.NextCheckOn) = (item.CheckedOn, item.CheckedById, item.NextCheckOn);
        second.ClosesThread = item.ClosesThread;
        second.ChangedAt = scope.Now;

        // A discussion belongs to one thing; the second half gets one of its own where the first has one.
        second.ThreadSection = item.ThreadId is not null || item.State != ItemState.Published ? item.ThreadSection : null;
        return second;
    }

    private static async Task CopyTextsAsync(WriteScope scope, CalendarEvent item, CalendarEvent second)
    {
        var texts = await scope.Db.ItemTranslations.AsNoTracking()
            .Where(text => text.ItemId == item.Id)
            .ToListAsync(CancellationToken.None);
        var revisions = await scope.Db.ItemRevisions.AsNoTracking()
            .Where(text => text.ItemId == item.Id)
            .ToListAsync(CancellationToken.None);
        var files = await scope.Db.ItemFiles.AsNoTracking().Where(file => file.ItemId == item.Id).ToListAsync(CancellationToken.None);
        scope.Db.AddRange(texts.Select(text => CopyOf(text, second.Id)));
        scope.Db.AddRange(revisions.Select(revision => CopyOf(revision, second.Id)));
        scope.Db.AddRange(files.Select(file => CopyOf(file, second.Id)));
    }

    private static ItemTranslation CopyOf(ItemTranslation text, long itemId) => new()
    {
        ItemId = itemId,
        LanguageCode = text.LanguageCode,
        Title = text.Title,
        Summary = text.Summary,
        Body = text.Body,
        BodyHtml = text.BodyHtml,
        RendererVersion = text.RendererVersion,
        BasedOn = text.BasedOn,
        ChangedAt = text.ChangedAt,
    };

    private static ItemRevision CopyOf(ItemRevision revision, long itemId) => new()
    {
        ItemId = itemId,
        LanguageCode = revision.LanguageCode,
        Number = revision.Number,
        Title = revision.Title,
        Summary = revision.Summary,
        Body = revision.Body,
        SourceRevision = revision.SourceRevision,
        AuthorId = revision.AuthorId,
        At = revision.At,
        IsMinor = revision.IsMinor,
    };

    private static ItemFile CopyOf(ItemFile file, long itemId) => new()
    {
        ItemId = itemId,
        Hash = file.Hash,
        ThumbnailHash = file.ThumbnailHash,
        Name = file.Name,
        ContentType = file.ContentType,
        Length = file.Length,
        LanguageCode = file.LanguageCode,
        AltBg = file.AltBg,
        AltEn = file.AltEn,
        Position = file.Position,
        AddedAt = file.AddedAt,
    };
}
