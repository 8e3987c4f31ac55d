using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Events;

/// <summary>Addresses of the calendar besides those of all items, relative to the language prefix.</summary>
public static class CalendarLinks
{
    /// <summary>Name of the field that says with which day a list begins.</summary>
    public const string FromField = "from";

    /// <summary>Name of the field that says which month is shown.</summary>
    public const string MonthField = "month";

    /// <summary>Name of the field that says which week is shown.</summary>
    public const string WeekField = "week";

    /// <summary>Name of the field that says which day is shown.</summary>
    public const string DayField = "day";

    private const string ProgrammePath = $"{EventsRubric.PathName}/programme";

    /// <summary>The calendar in which coordinators plan together.</summary>
    public const string Desk = "desk/calendar";

    /// <summary>The same in the week of a day.</summary>
    public static string DeskAt(DateOnly day) => Invariant($"{Desk}?day={day:yyyy-MM-dd}");

    /// <summary>The list of the next events that a filter lets through.</summary>
    public static string List(CalendarFilter filter) => With(EventsRubric.PathName, filter);

    /// <summary>The list from a day on.</summary>
    public static string From(CalendarFilter filter, DateOnly day) =>
        With(EventsRubric.PathName, filter, (FromField, DateFormatter.Iso(day)));

    /// <summary>A month, a week or a day.</summary>
    public static string Span(CalendarFilter filter, CalendarSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return With(PathOf(span.Kind), filter, (FieldOf(span.Kind), span.Code));
    }

    /// <summary>This month, this week or today.</summary>
    public static string Now(CalendarFilter filter, SpanKind kind) => With(PathOf(kind), filter);

    /// <summary>A page of what stands under one day.</summary>
    public static string DayPage(CalendarFilter filter, CalendarSpan day, int page) =>
        page > 1 ? $"{Span(filter, day)}&page={page.ToString(CultureInfo.InvariantCulture)}" : Span(filter, day);

    /// <summary>The programme of a month, for paper.</summary>
    public static string Programme(CalendarFilter filter, CalendarSpan month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return With(ProgrammePath, filter, (MonthField, month.Code));
    }

    /// <summary>What a filter lets through, for calendars of other programs.</summary>
    public static string File(CalendarFilter filter) => With($"{EventsRubric.PathName}.ics", filter);

    /// <summary>One event, for calendars of other programs.</summary>
    public static string EventFile(long id) => string.Create(CultureInfo.InvariantCulture, $"{EventsRubric.PathName}/{id}.ics");

    /// <summary>The page that shows spans of this length.</summary>
    public static string PathOf(SpanKind kind) => kind switch
    {
        SpanKind.Month => $"{EventsRubric.PathName}/month",
        SpanKind.Week => $"{EventsRubric.PathName}/week",
        _ => $"{EventsRubric.PathName}/day",
    };

    /// <summary>Name of the field that says which span of this length is shown.</summary>
    public static string FieldOf(SpanKind kind) => kind switch
    {
        SpanKind.Month => MonthField,
        SpanKind.Week => WeekField,
        _ => DayField,
    };

    /// <summary>The dates of an event, for whoever may change them, and where a change is posted.</summary>
    public static string Dates(long eventId, int page = 1) =>
        page > 1 ? Invariant($"desk/events/{eventId}/dates?page={page}") : Invariant($"desk/events/{eventId}/dates");

    /// <summary>The same with the form of one date.</summary>
    public static string Date(long eventId, long occurrenceId, int page = 1) =>
        page > 1
            ? Invariant($"desk/events/{eventId}/dates?page={page}&date={occurrenceId}#change")
            : Invariant($"desk/events/{eventId}/dates?date={occurrenceId}#change");

    /// <summary>The dates after a change of one of them.</summary>
    public static string DateDone(long eventId, long occurrenceId, string done) =>
        Invariant($"desk/events/{eventId}/dates?date={occurrenceId}&done={done}");

    /// <summary>The editor with a new event at this time, as a wall clock shows it.</summary>
    public static string NewAt(DateTime start, DateTime end) =>
        Invariant(
            $"desk/{EventsRubric.PathName}/new?fact.{EventFields.Start}={start:yyyy-MM-dd'T'HH:mm}&fact.{EventFields.End}={end:yyyy-MM-dd'T'HH:mm}");

    private static string With(string path, CalendarFilter filter, params ReadOnlySpan<(string Field, string Value)> more)
    {
        ArgumentNullException.ThrowIfNull(filter);
        (string Field, string Value)[] all = [.. more, .. filter.Fields()];
        return all.Length == 0
            ? path
            : $"{path}?{string.Join('&', all.Select(field => $"{field.Field}={Uri.EscapeDataString(field.Value)}"))}";
    }

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
