using BgImigranti.Hub.Forum.Endpoints;
using BgImigranti.Hub.Forum.Live;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BgImigranti.Hub.Forum;

/// <summary>Entry point of the forum.</summary>
public static class ForumFeature
{
    /// <summary>Sections, threads, posts, and how they are told.</summary>
    public static IServiceCollection AddForum(this IServiceCollection services)
    {
        services.TryAddSingleton<MarkdownRenderer>();
        services.AddSingleton<SectionCatalogue>();
        services.AddSingleton<ForumQueries>();
        services.AddSingleton<ThreadQueries>();
        services.AddSingleton<ForumWriter>();
        services.AddSingleton<PostEditor>();
        services.AddSingleton<ForumModeration>();
        services.AddSingleton<SubjectThreads>();
        services.AddSingleton<ReplyStates>();
        services.AddSingleton<ReadMarks>();
        services.AddSingleton<ILiveFragments, ForumFragments>();
        services.AddSingleton<ILiveStreamSource, ForumStreamSource>();
        return services;
    }

    /// <summary>What the forum's forms post to, and its API.</summary>
    public static IEndpointRouteBuilder MapForum(this IEndpointRouteBuilder routes)
    {
        WritingEndpoints.Map(routes);
        ModerationEndpoints.Map(routes);
        PostLinkEndpoints.Map(routes);
        ReadMarkEndpoints.Map(routes);
        ForumApi.Map(routes);
        return routes;
    }
}
