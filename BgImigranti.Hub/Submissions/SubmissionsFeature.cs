using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Submissions.Endpoints;

namespace BgImigranti.Hub.Submissions;

/// <summary>Entry point of what all forms and requests that write have in common.</summary>
public static class SubmissionsFeature
{
    /// <summary>Drafts and the throttle.</summary>
    public static IServiceCollection AddSubmissions(this IServiceCollection services)
    {
        services.AddSingleton<WriteThrottle>();
        services.AddSingleton<AutosavedDrafts>();
        services.AddSingleton<IDraftStore>(provider => provider.GetRequiredService<AutosavedDrafts>());
        return services;
    }

    /// <summary>Where forms keep their drafts.</summary>
    public static IEndpointRouteBuilder MapSubmissions(this IEndpointRouteBuilder routes)
    {
        DraftEndpoints.Map(routes);
        return routes;
    }
}
