using BgImigranti.Hub.Calendar.Dates;
using BgImigranti.Hub.Calendar.Desk;
using BgImigranti.Hub.Calendar.Feeds;
using BgImigranti.Hub.Calendar.Planning;
using BgImigranti.Hub.Calendar.Reading;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Calendar;

/// <summary>Door of the calendar.</summary>
public static class CalendarFeature
{
    /// <summary>The rubric of events and what reads it.</summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services)
    {
        services.AddRubric<EventsRubric>();
        services.AddSingleton<IOrganisationShelf, EventShelf>();
        services.AddSingleton<CalendarReading>();
        services.AddSingleton<EventHorizon>();
        services.AddHostedService(provider => provider.GetRequiredService<EventHorizon>());
        services.AddSingleton<CalendarPages>();
        services.AddSingleton<ILiveFragments, CalendarFragments>();
        services.AddSingleton<EventMoving>();
        services.AddSingleton<ConflictReading>();
        services.AddSingleton<DatesReading>();
        services.AddSingleton<PlannerReading>();
        services.AddSingleton<PlannerDesk>();
        services.AddSingleton<FeedReading>();
        return services;
    }

    /// <summary>What the forms of the planners post to, and the calendar for other programs.</summary>
    public static IEndpointRouteBuilder MapCalendar(this IEndpointRouteBuilder routes)
    {
        DateEndpoints.Map(routes);
        FeedEndpoints.Map(routes);
        return routes;
    }
}
