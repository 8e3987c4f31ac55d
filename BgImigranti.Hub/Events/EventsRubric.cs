using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Components;
using BgImigranti.Hub.Events.Desk;
using BgImigranti.Hub.Events.Fields;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Events;

/// <summary>The rubric of events: the shared calendar.</summary>
public sealed class EventsRubric(IHeldOccurrences held, IEnumerable<IEventObserver> observers) : IRubric
{
    /// <summary>The kind of its items.</summary>
    public const string KindName = "event";

    /// <summary>Its word in addresses.</summary>
    public const string PathName = "events";

    /// <summary>The stream that tells of the calendar.</summary>
    public const string StreamName = "calendar";

    public string Kind => KindName;

    public string Path => PathName;

    public string Stream => StreamName;

    public int Order => 20;

    public string Name => CalendarText.RubricName;

    public string ItemName => CalendarText.ItemName;

    public string NewItemName => CalendarText.NewItem;

    public string IconName => "calendar";

    public Type FieldsForm => typeof(EventForm);

    public Type? FieldsView => typeof(EventFieldList);

    public Type? CardFields => typeof(EventCardFields);

    public Type? EditorTools => typeof(EventTools);

    public IReadOnlyList<DeskTool> DeskTools => [new(CalendarLinks.Desk, DeskText.CalendarTool, IconName)];

    /// <summary>An event is over when its last date is.</summary>
    public bool ExpiresByItself => true;

    public SharedItem Create(NewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new CalendarEvent
        {
            OrganisationId = item.OrganisationId,
            AuthorId = item.AuthorId,
            SourceLanguageCode = item.SourceLanguageCode,
            CreatedAt = item.CreatedAt,
        };
    }

    public void ReadFields(FieldReader reader, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(reader);
        EventFieldMapper.Read(reader, (CalendarEvent)item);
    }

    public IReadOnlyList<FieldDefinition> FieldDefinitions => EventFieldDefinitions.All;

    public FieldValues WriteFields(SharedItem item) => EventFieldMapper.Write((CalendarEvent)item);

    /// <summary>An event that says nothing of when, what and where helps nobody.</summary>
    public void RequirePublishable(SharedItem item, IReadOnlyCollection<string> languages)
    {
        var (shown, missing) = ((CalendarEvent)item, new List<Func<string>>());
        if (shown.Time is null)
        {
            missing.Add(() => CalendarText.TimeMissing);
        }

        if (shown.Category is null)
        {
            missing.Add(() => CalendarText.CategoryMissing);
        }

        if (shown is { Town: null, PlaceBg: "", PlaceEn: "", OnlineUrl: null, Stops: "" })
        {
            missing.Add(() => CalendarText.PlaceMissing);
        }

        if (missing.Count > 0)
        {
            throw new RefusalException(
                "event-incomplete", StatusCodes.Status422UnprocessableEntity,
                () => string.Join('\n', missing.Select(sentence => sentence())));
        }
    }

    /// <summary>When and where: the one thing that an announced event must not leave out.</summary>
    public string? FeedLine(SharedItem item)
    {
        var shown = (CalendarEvent)item;
        string?[] parts = [shown.Time is null ? null : EventFormatter.Series(shown), Towns.Find(shown.Town)?.Name, StatusWord(shown)];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string? StatusWord(CalendarEvent item) => item.Status == EventStatus.Confirmed ? null : EventNames.For(item.Status);

    public async Task OnTransitionAsync(WriteScope scope, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (await OccurrenceSync.SyncAsync(scope, (CalendarEvent)item, held))
        {
            scope.Emit(StreamName, CalendarKinds.CalendarChanged, item.Id);
        }

        foreach (var observer in observers)
        {
            await observer.OnSyncedAsync(scope, (CalendarEvent)item);
        }
    }
}
