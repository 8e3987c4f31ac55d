using BgImigranti.Hub.Library.Reading;
using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Library;

/// <summary>Entry point of the library.</summary>
public static class LibraryFeature
{
    /// <summary>The rubric, and what its pages read besides.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        services.AddRubric<LibraryRubric, Material>(onTeasers: 6);
        services.AddSingleton<BookQueries>();
        return services;
    }

    /// <summary>Its pages are all it has: nothing is posted to the library but from the desk.</summary>
    public static IEndpointRouteBuilder MapLibrary(this IEndpointRouteBuilder routes) => routes;
}
