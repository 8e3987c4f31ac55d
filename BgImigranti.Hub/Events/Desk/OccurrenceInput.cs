using System.Globalization;
using BgImigranti.Hub.Events.Conflicts;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using NodaTime;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>The form of a date as it is typed: in a page, or in the dialog of the desk's calendar.</summary>
public sealed record OccurrenceInput
{
    public const string DateField = "date";
    public const string ActField = "act";
    public const string ReachField = "reach";
    public const string VersionField = "version";
    public const string StartField = "start";
    public const string EndField = "end";
    public const string ReasonField = "reason";
    public const string SeenField = "seen";
    public const string KeyField = "idempotencyKey";

    public required long OccurrenceId { get; init; }

    /// <summary>The version of the event that the form was made from.</summary>
    public required int Version { get; init; }

    /// <summary>Beginning as <c>datetime-local</c> or <c>date</c> has it.</summary>
    public string Start { get; init; } = "";

    /// <summary>End; of whole days the last day.</summary>
    public string End { get; init; } = "";

    public string Reason { get; init; } = "";

    public SeriesScope Reach { get; init; }

    /// <summary>Idempotency key of the next try.</summary>
    public string Key { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The warnings that the planner has seen already (<see cref="Print"/>).</summary>
    public string Seen { get; init; } = "";

    /// <summary>The form of a date as it is.</summary>
    public static OccurrenceInput From(CalendarEvent item, Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(occurrence);
        return Shifted(item, occurrence, Period.Zero, Period.Zero);
    }

    /// <summary>The form of a date whose beginning and end were pushed on the wall clock.</summary>
    public static OccurrenceInput Shifted(CalendarEvent item, Occurrence occurrence, Period start, Period end)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(occurrence);
        var (zone, isAllDay) = (DateTimeZoneProviders.Tzdb[item.Time!.ZoneId], item.Time.IsAllDay);
        return new OccurrenceInput
        {
            OccurrenceId = occurrence.Id,
            Version = item.Version,
            Start = Typed(Local(occurrence.StartUtc, zone) + start, isAllDay),
            End = Typed(Local(occurrence.EndUtc, zone).PlusDays(isAllDay ? -1 : 0) + end, isAllDay),
        };
    }

    /// <summary>A form as it was posted.</summary>
    public static OccurrenceInput Posted(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new OccurrenceInput
        {
            OccurrenceId = form.Number(DateField) ?? 0,
            Version = (int)Math.Min(int.MaxValue, form.Number(VersionField) ?? 0),
            Start = form[StartField],
            End = form[EndField],
            Reason = PlainText.Normalize(form[ReasonField]).ReplaceLineEndings(" ").Trim(),
            Reach = Codes.Find<SeriesScope>(form[ReachField]) ?? SeriesScope.One,
            Key = form[KeyField] is { Length: > 0 and <= Data.IdempotentRequest.MaxKeyLength } sent ? sent : Guid.NewGuid().ToString("N"),
            Seen = form[SeenField],
        };
    }

    /// <summary>What is asked for.</summary>
    public RescheduleRequest ToOrder(long eventId, OccurrenceAction action) => new(eventId, OccurrenceId, action, Reach, Version)
    {
        Start = action == OccurrenceAction.Move ? Read(Start) : null,
        End = action == OccurrenceAction.Move ? Read(End) : null,
        Reason = action == OccurrenceAction.Cancel ? Reason : "",
        Key = Key,
    };

    /// <summary>An id as an address or a field has it; null when it is none.</summary>
    public static long? Number(string? typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>A list of warnings as one short text: the same list is not shown twice.</summary>
    public static string Print(IEnumerable<ConflictView> conflicts) => string.Join(' ', conflicts.Select(conflict =>
        string.Create(CultureInfo.InvariantCulture, $"{Codes.For(conflict.Kind)}/{conflict.Link}/{conflict.At:yyyyMMddHHmm}")
            .Replace(' ', '-')));

    /// <summary>A moment as a field has it.</summary>
    private static string Typed(LocalDateTime local, bool isAllDay) =>
        isAllDay ? EventTimeConverter.Write(local)[..10] : EventTimeConverter.Write(local);

    private static LocalDateTime Local(DateTime utc, DateTimeZone zone) => Instant.FromDateTimeUtc(utc).InZone(zone).LocalDateTime;

    private static LocalDateTime? Read(string typed) => LocalInput.Wall(typed) is { } wall ? LocalDateTime.FromDateTime(wall)
        : LocalInput.Day(typed) is { } day ? LocalDate.FromDateOnly(day).AtMidnight()
        : null;
}
