using BgImigranti.Hub.Calendar.Desk;
using BgImigranti.Hub.Calendar.Sources.Fetching;
using BgImigranti.Hub.Calendar.Sources.Pages;
using BgImigranti.Hub.Calendar.Sources.Taking;
using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Calendar.Sources;

/// <summary>Door of foreign calendars.</summary>
public static class SourcesFeature
{
    /// <summary>Sources, their files, and the clock that fetches them.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddSingleton(ReachableAddresses.Public);
        services.AddSingleton<CalendarFetching>();
        services.AddSingleton<CalendarFetchRound>();
        services.AddSingleton<EventTaking>();
        services.AddSingleton<OwnEvents>();
        services.AddSingleton<CalendarImporting>();
        services.AddSingleton<CalendarSourcesService>();
        services.AddSingleton<SourceReading>();
        services.AddSingleton<IDeskTools, CalendarImportTools>();
        services.AddSingleton<IEventEditorExtension, EventOriginExtension>();
        services.AddSingleton<ImportClock>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportClock>());
        return services;
    }

    /// <summary>What the administrators' forms post to.</summary>
    public static IEndpointRouteBuilder MapSources(this IEndpointRouteBuilder routes)
    {
        SourceEndpoints.Map(routes);
        return routes;
    }
}
