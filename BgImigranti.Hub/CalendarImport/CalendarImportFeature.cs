using BgImigranti.Hub.CalendarImport.Desk;
using BgImigranti.Hub.CalendarImport.Fetching;
using BgImigranti.Hub.CalendarImport.Importing;
using BgImigranti.Hub.CalendarImport.Pages;
using BgImigranti.Hub.CalendarImport.Reading;
using BgImigranti.Hub.CalendarImport.Writing;
using BgImigranti.Hub.Events.Desk;
using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>Entry point of external calendars.</summary>
public static class CalendarImportFeature
{
    /// <summary>Sources, their files, and the clock that fetches them.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddSingleton(ReachableAddresses.Public);
        services.AddSingleton<CalendarDownloader>();
        services.AddSingleton<CalendarFetchService>();
        services.AddSingleton<EventImporter>();
        services.AddSingleton<LoopGuard>();
        services.AddSingleton<CalendarImporter>();
        services.AddSingleton<CalendarSourcesService>();
        services.AddSingleton<CalendarSourceQueries>();
        services.AddSingleton<IDeskTools, CalendarImportTools>();
        services.AddSingleton<IEventEditorExtension, EventOriginExtension>();
        services.AddSingleton<CalendarFetchJob>();
        services.AddHostedService(provider => provider.GetRequiredService<CalendarFetchJob>());
        return services;
    }

    /// <summary>What the administrators' forms post to.</summary>
    public static IEndpointRouteBuilder MapSources(this IEndpointRouteBuilder routes)
    {
        CalendarSourceEndpoints.Map(routes);
        return routes;
    }
}
