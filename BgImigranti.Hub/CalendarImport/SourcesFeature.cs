using BgImigranti.Hub.CalendarImport.Desk;
using BgImigranti.Hub.CalendarImport.Fetching;
using BgImigranti.Hub.CalendarImport.Importing;
using BgImigranti.Hub.CalendarImport.Pages;
using BgImigranti.Hub.CalendarImport.Reading;
using BgImigranti.Hub.CalendarImport.Writing;
using BgImigranti.Hub.Events.Desk;
using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.CalendarImport;

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
