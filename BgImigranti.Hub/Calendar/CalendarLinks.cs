using BgImigranti.Hub.Calendar.Reading;

namespace BgImigranti.Hub.Calendar;

/// <summary>Addresses of the calendar besides those of all items, relative to the language prefix.</summary>
public static class CalendarLinks
{
    /// <summary>The list of the next events that a filter lets through.</summary>
    public static string List(CalendarFilter filter) => With(EventsRubric.PathName, filter);

    private static string With(string path, CalendarFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var fields = string.Join('&', filter.Fields().Select(field => $"{field.Field}={Uri.EscapeDataString(field.Value)}"));
        return fields.Length == 0 ? path : $"{path}?{fields}";
    }
}
