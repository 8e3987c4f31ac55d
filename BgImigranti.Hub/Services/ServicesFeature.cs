using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Services;

/// <summary>Entry point of the services. It posts to no address of its own: what it shares is written at the desk.</summary>
public static class ServicesFeature
{
    /// <summary>The rubric, and the way to find in it.</summary>
    public static IServiceCollection AddServices(this IServiceCollection services)
    {
        services.AddRubric<ServicesRubric, Service>(onTeasers: 12);
        services.AddSingleton<ServiceQueries>();
        return services;
    }
}
