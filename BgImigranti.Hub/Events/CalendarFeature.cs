using BgImigranti.Hub.Events.Components;
using BgImigranti.Hub.Events.Conflicts;
using BgImigranti.Hub.Events.Desk;
using BgImigranti.Hub.Events.Feeds;
using BgImigranti.Hub.Events.Jobs;
using BgImigranti.Hub.Events.Live;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Events;

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
