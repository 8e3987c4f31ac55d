using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing.Desk;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Publishing;

/// <summary>Door of what all shared items have in common.</summary>
public static class PublishingFeature
{
    /// <summary>Reading, writing, the life of items, and the desk.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<Rubrics>();
        services.AddSingleton<ItemCards>();
        services.AddSingleton<ItemDiscussionReading>();
        services.AddSingleton<ItemReading>();
        services.AddSingleton<ItemDiscussions>();
        services.AddSingleton<ItemLife>();
        services.AddSingleton<ItemWriting>();
        services.AddSingleton<ItemRestoring>();
        services.AddSingleton<ItemSeeding>();
        services.AddSingleton<EditorReading>();
        services.AddSingleton<EditorPosts>();
        services.AddSingleton<EditorAccess>();
        services.AddSingleton<EditorPens>();
        services.AddHostedService<ItemClock>();
        services.AddSingleton<IThreadSubjects, ItemSubjects>();
        services.AddSingleton<ILiveFragments, ItemFragments>();
        services.AddSingleton<ILiveStreamSource, PublishingStreamSource>();
        return services;
    }

    /// <summary>What the desk's forms post to.</summary>
    public static IEndpointRouteBuilder MapPublishing(this IEndpointRouteBuilder routes)
    {
        EditorEndpoints.Map(routes);
        return routes;
    }
}
