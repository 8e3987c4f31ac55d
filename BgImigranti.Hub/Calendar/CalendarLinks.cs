using System.Globalization;
using BgImigranti.Hub.Calendar.Reading;

namespace BgImigranti.Hub.Calendar;

/// <summary>Addresses of the calendar besides those of all items, relative to the language prefix.</summary>
public static class CalendarLinks
{
    /// <summary>The calendar in which coordinators plan together.</summary>
    public const string Desk = "desk/calendar";

    /// <summary>The same in the week of a day.</summary>
    public static string DeskAt(DateOnly day) => Invariant($"{Desk}?day={day:yyyy-MM-dd}");

    /// <summary>The list of the next events that a filter lets through.</summary>
    public static string List(CalendarFilter filter) => With(EventsRubric.PathName, filter);

    /// <summary>The dates of an event, for whoever may change them, and where a change is posted.</summary>
    public static string Dates(long eventId, int page = 1) => page > 1 ? Invariant($"desk/events/{eventId}/dates?page={page}") : Invariant($"desk/events/{eventId}/dates");

    /// <summary>The same with the form of one date.</summary>
    public static string Date(long eventId, long dateId, int page = 1) =>
        page > 1 ? Invariant($"desk/events/{eventId}/dates?page={page}&date={dateId}#change") : Invariant($"desk/events/{eventId}/dates?date={dateId}#change");

    /// <summary>The dates after a change of one of them.</summary>
    public static string DateDone(long eventId, long dateId, string done) => Invariant($"desk/events/{eventId}/dates?date={dateId}&done={done}");

    /// <summary>The editor with a new event at this time, as a wall clock shows it.</summary>
    public static string NewAt(DateTime start, DateTime end) =>
        Invariant($"desk/{EventsRubric.PathName}/new?fact.{EventFields.Start}={start:yyyy-MM-dd'T'HH:mm}&fact.{EventFields.End}={end:yyyy-MM-dd'T'HH:mm}");

    private static string With(string path, CalendarFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var fields = string.Join('&', filter.Fields().Select(field => $"{field.Field}={Uri.EscapeDataString(field.Value)}"));
        return fields.Length == 0 ? path : $"{path}?{fields}";
    }

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
