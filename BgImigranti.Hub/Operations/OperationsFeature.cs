using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Operations.Demo;

namespace BgImigranti.Hub.Operations;

/// <summary>Door of what keeps an installation running.</summary>
public static class OperationsFeature
{
    /// <summary>Start, first content, demo people.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<DemoPeople>();
        services.AddSingleton<IDemoPeople>(provider => provider.GetRequiredService<DemoPeople>());
        services.AddSingleton<DemoInstallation>();
        services.AddSingleton<DemoDoor>();
        services.AddSingleton<StartNotice>();
        services.AddHostedService<HubStart>();
        return services;
    }

    /// <summary>Addresses for machines.</summary>
    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /api/\nDisallow: /bg/account/\nDisallow: /en/account/\n").AllowAnonymous();
        return routes;
    }
}
