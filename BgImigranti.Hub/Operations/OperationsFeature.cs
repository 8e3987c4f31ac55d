using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Operations.Control;
using BgImigranti.Hub.Operations.Demo;
using BgImigranti.Hub.Operations.Seeding;
using BgImigranti.Hub.Operations.Verbs;

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
        AddVerbs(services);
        return services;
    }

    /// <summary>Addresses for machines.</summary>
    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /api/\nDisallow: /bg/account/\nDisallow: /en/account/\n").AllowAnonymous();
        return routes;
    }

    private static void AddVerbs(IServiceCollection services)
    {
        services.AddSingleton<PeopleVerbs>();
        services.AddSingleton<SeedVerb>();
        services.AddSingleton<BackupVerb>();
        services.AddSingleton<RestoreVerb>();
        services.AddSingleton<VerbRunner>();
        services.AddSingleton<VerbDispatch>();
        services.AddHostedService<ControlSocket>();
    }
}
