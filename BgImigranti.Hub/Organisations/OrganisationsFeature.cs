using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Organisations;

/// <summary>Door of the storey that knows who shares.</summary>
public static class OrganisationsFeature
{
    /// <summary>Organisations, and their names for the storeys below.</summary>
    public static IServiceCollection AddOrganisations(this IServiceCollection services)
    {
        services.AddSingleton<KnownOrganisations>();
        services.AddSingleton<IOrganisationNames>(provider => provider.GetRequiredService<KnownOrganisations>());
        services.AddSingleton<OrganisationsService>();
        return services;
    }
}
