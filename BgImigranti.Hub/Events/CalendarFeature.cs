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

/// <summary>Entry point of the calendar.</summary>
public static class CalendarFeature
{
    /// <summary>The rubric of events and what reads it.</summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services)
    {
        services.AddRubric<EventsRubric>();
        services.AddSingleton<IOrganisationTeasers, EventTeasers>();
        services.AddSingleton<CalendarQueries>();
        services.AddSingleton<OccurrenceMaterializationJob>();
        services.AddHostedService(provider => provider.GetRequiredService<OccurrenceMaterializationJob>());
        services.AddSingleton<CalendarPages>();
        services.AddSingleton<ILiveFragments, CalendarFragments>();
        services.AddSingleton<RescheduleService>();
        services.AddSingleton<ConflictQueries>();
        services.AddSingleton<OccurrenceQueries>();
        services.AddSingleton<PlannerQueries>();
        services.AddSingleton<PlannerService>();
        services.AddSingleton<CalendarFeedQueries>();
        return services;
    }

    /// <summary>What the forms of the planners post to, and the calendar for other programs.</summary>
    public static IEndpointRouteBuilder MapCalendar(this IEndpointRouteBuilder routes)
    {
        OccurrenceEndpoints.Map(routes);
        CalendarFeedEndpoints.Map(routes);
        return routes;
    }
}
