using BgImigranti.Hub.Files.Jobs;
using BgImigranti.Hub.Files.Serving;
using BgImigranti.Hub.Files.Storage;
using BgImigranti.Hub.Files.Uploads;

namespace BgImigranti.Hub.Files;

/// <summary>Entry point of the file store.</summary>
public static class FilesFeature
{
    /// <summary>The store, its sweep, and the reader of uploads.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<FileStore>();
        services.AddSingleton<UploadReader>();
        services.AddSingleton<FileCleanupJob>();
        services.AddHostedService(provider => provider.GetRequiredService<FileCleanupJob>());
        return services;
    }

    /// <summary>Where stored files are read.</summary>
    public static IEndpointRouteBuilder MapFiles(this IEndpointRouteBuilder routes)
    {
        FileEndpoint.Map(routes);
        return routes;
    }
}
