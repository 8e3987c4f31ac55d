using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Organisations.Editing;
using BgImigranti.Hub.Organisations.Files;
using BgImigranti.Hub.Organisations.Live;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BgImigranti.Hub.Organisations;

/// <summary>Entry point of the storey that knows who shares.</summary>
public static class OrganisationsFeature
{
    /// <summary>Organisations, their directory, and their names for the storeys below.</summary>
    public static IServiceCollection AddOrganisations(this IServiceCollection services)
    {
        services.TryAddSingleton<MarkdownRenderer>();
        services.AddSingleton<KnownOrganisations>();
        services.AddSingleton<IOrganisationNames>(provider => provider.GetRequiredService<KnownOrganisations>());
        services.AddSingleton<OrganisationsService>();
        services.AddSingleton<DirectoryQueries>();
        services.AddSingleton<OrganisationEditor>();
        services.AddSingleton<ILiveFragments, OrganisationFragments>();
        services.AddSingleton<ILiveStreamSource, OrganisationsStreamSource>();
        return services;
    }

    /// <summary>What the directory's form posts to, its files, and its API.</summary>
    public static IEndpointRouteBuilder MapOrganisations(this IEndpointRouteBuilder routes)
    {
        EditEndpoint.Map(routes);
        DirectoryFiles.Map(routes);
        OrganisationsApi.Map(routes);
        return routes;
    }
}
