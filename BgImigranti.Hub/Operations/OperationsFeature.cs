using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Operations.CommandLine;
using BgImigranti.Hub.Operations.Control;
using BgImigranti.Hub.Operations.Demo;
using BgImigranti.Hub.Operations.Demo.Installation;
using BgImigranti.Hub.Operations.Description;
using BgImigranti.Hub.Operations.Health;
using BgImigranti.Hub.Operations.Seeding;
using BgImigranti.Hub.Operations.Start;
using BgImigranti.Hub.Operations.Verbs;

namespace BgImigranti.Hub.Operations;

/// <summary>Entry point of what keeps an installation running.</summary>
public static class OperationsFeature
{
    /// <summary>
    /// Requests under way and the writer's queue have so long to end; then open sockets are cut. Service managers wait longer.
    /// </summary>
    private static readonly TimeSpan MaxPartingLength = TimeSpan.FromSeconds(4);

    /// <summary>Start, first content, verbs, health, description of the API.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<DemoPeople>();
        services.AddSingleton<IDemoAccounts>(provider => provider.GetRequiredService<DemoPeople>());
        services.AddSingleton<DemoInstallation>();
        services.AddSingleton<DemoItems>();
        services.AddSingleton<DemoPictures>();
        services.AddSingleton<DemoAccountGuard>();
        services.AddSingleton<StartNotice>();
        services.AddSingleton<HubStart>();
        services.AddHostedService(provider => provider.GetRequiredService<HubStart>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = MaxPartingLength);
        services.AddOpenApi("v1", ApiDescription.Configure);
        HealthAddresses.Add(services);
        AddVerbs(services);
        return services;
    }

    /// <summary>Addresses for machines.</summary>
    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder routes)
    {
        HealthAddresses.Map(routes);
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        return routes;
    }

    private static void AddVerbs(IServiceCollection services)
    {
        services.AddSingleton<PeopleVerbs>();
        services.AddSingleton<EventSeeder>();
        services.AddSingleton<SeedVerb>();
        services.AddSingleton<BackupVerb>();
        services.AddSingleton<RestoreVerb>();
        services.AddSingleton<VerbRunner>();
        services.AddSingleton<VerbDispatch>();
        services.AddHostedService<ControlSocket>();
    }
}
