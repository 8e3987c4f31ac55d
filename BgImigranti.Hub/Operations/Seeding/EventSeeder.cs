using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>Adds load events with their texts, dates and days, a month in each operation. They are told as one change at the end.</summary>
public sealed class EventSeeder(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, OrganisationsService organisations, MarkdownRenderer markdown,
    TimeProvider clock)
{
    private const string KeyPrefix = "load-";
    private const int Sharers = 20;

    /// <summary>Adds as many as are asked for.</summary>
    /// <param name="events">How many.</param>
    /// <param name="people">Ids of those who share them.</param>
    /// <param name="cancellation">Obeyed between two months.</param>
    public async Task AddAsync(int events, IReadOnlyList<long> people, CancellationToken cancellation)
    {
        var sharers = await SharersAsync(cancellation);
        var plan = new SeedEventPlan(events, clock.GetUtcNow().UtcDateTime, markdown);
        foreach (var month in plan.Months(sharers, people))
        {
            await writer.WriteAsync(scope => WriteAsync(scope, month), cancellation);
        }

        await writer.WriteAsync(async scope =>
        {
            var newest = await scope.Db.Events.MaxAsync(item => item.Id, CancellationToken.None);
            scope.Emit(EventsRubric.StreamName, CalendarKinds.CalendarChanged, newest);
            scope.Emit(EventsRubric.StreamName, PublishingKinds.ItemListed, newest);
            scope.Emit(LiveStreams.Front, PublishingKinds.ItemListed, newest);
        }, cancellation);
    }

    private static async Task WriteAsync(WriteScope scope, IReadOnlyList<SeedEvent> month)
    {
        var rows = BulkRows.From(scope);
        await rows.AddNumberedAsync([.. month.Select(written => written.Item)]);
        await rows.AddAsync([.. month.SelectMany(Texts)]);
        List<Occurrence> occurrences = [.. month.Select(written => Date(written.Item))];
        await rows.AddNumberedAsync(occurrences);
        await rows.AddAsync([.. month.Zip(occurrences).SelectMany(pair => OccurrenceSync.Days(pair.First.Item, pair.Second))]);
    }

    private static IEnumerable<ItemTranslation> Texts(SeedEvent written) =>
        [Text(written.Item, "bg", written.TitleBg, written.BodyBg), Text(written.Item, "en", written.TitleEn, written.BodyEn)];

    private static ItemTranslation Text(CalendarEvent item, string language, string title, SeedBody body) => new()
    {
        ItemId = item.Id,
        LanguageCode = language,
        Title = title,
        Summary = "",
        Body = body.Markdown,
        BodyHtml = body.Html,
        RendererVersion = MarkdownRenderer.Version,
        BasedOn = item.SourceRevision,
        ChangedAt = item.ChangedAt,
    };

    private static Occurrence Date(CalendarEvent item) => new()
    {
        EventId = item.Id,
        Key = OccurrencePlan.Key(item.Time!.Start, 0),
        StartUtc = item.Time.StartUtc,
        EndUtc = item.Time.EndUtc,
    };

    /// <summary>Those of an earlier run share again; who is missing is added.</summary>
    private async Task<IReadOnlyList<long>> SharersAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var known = await db.Organisations.Where(row => row.Key.StartsWith(KeyPrefix))
            .ToDictionaryAsync(row => row.Key, row => row.Id, StringComparer.Ordinal, cancellation);
        var missing = Enumerable.Range(1, Sharers).Select(Sharer).Where(organisation => !known.ContainsKey(organisation.Key)).ToList();
        foreach (var (key, id) in await organisations.AddAsync(missing, cancellation))
        {
            known.Add(key, id);
        }

        return [.. known.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    private static Organisation Sharer(int number) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{number}"),
        NameBg = string.Create(CultureInfo.InvariantCulture, $"Център {number}"),
        NameEn = string.Create(CultureInfo.InvariantCulture, $"Centre {number}"),
        Kind = OrganisationKind.InformationCentre,
    };
}
