using BgImigranti.Hub.Calendar.Reading;
using BgImigranti.Hub.Calendar.SignUps;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Calendar;

/// <summary>Door of the calendar.</summary>
public static class CalendarFeature
{
    /// <summary>The rubric of events and what reads it.</summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services)
    {
        services.AddRubric<EventsRubric, CalendarEvent>(onShelf: 6);
        services.AddSingleton<CalendarReading>();
        services.AddSingleton<ILiveFragments, CalendarFragments>();
        services.AddSignUps();
        return services;
    }

    /// <summary>What its forms post to.</summary>
    public static IEndpointRouteBuilder MapCalendar(this IEndpointRouteBuilder routes) => routes.MapSignUps();
}
