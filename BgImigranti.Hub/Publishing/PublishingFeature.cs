using BgImigranti.Hub.Files;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Attachments;
using BgImigranti.Hub.Publishing.Components;
using BgImigranti.Hub.Publishing.Desk;
using BgImigranti.Hub.Publishing.Editor;
using BgImigranti.Hub.Publishing.Editor.Endpoints;
using BgImigranti.Hub.Publishing.Endpoints;
using BgImigranti.Hub.Publishing.Jobs;
using BgImigranti.Hub.Publishing.Live;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Publishing.Writing;
using Radzen;

namespace BgImigranti.Hub.Publishing;

/// <summary>Entry point of what all shared items have in common.</summary>
public static class PublishingFeature
{
    /// <summary>Reading, writing, the life of items, and the desk.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<Rubrics>();
        services.AddSingleton<ItemCards>();
        services.AddSingleton<ItemDiscussionQueries>();
        services.AddSingleton<ItemQueries>();
        services.AddSingleton<FullItemQueries>();
        services.AddSingleton<ItemDiscussions>();
        services.AddSingleton<ItemWorkflow>();
        services.AddSingleton<ItemWriter>();
        services.AddSingleton<ItemRestoreService>();
        services.AddSingleton<ItemSeeder>();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, RadzenTexts>();
        services.AddFiles();
        services.AddSingleton<ItemFileWriter>();
        services.AddSingleton<ItemFileAccess>();
        services.AddSingleton<IFileReaders>(provider => provider.GetRequiredService<ItemFileAccess>());
        services.AddSingleton<IFileReferences>(provider => provider.GetRequiredService<ItemFileAccess>());
        services.AddSingleton<EditorQueries>();
        services.AddSingleton<EditorSubmissions>();
        services.AddSingleton<EditorAccess>();
        services.AddSingleton<EditLocks>();
        services.AddSingleton<UnansweredThreads>();
        services.AddSingleton<DeskQueries>();
        services.AddHostedService<ScheduledPublishingJob>();
        services.AddSingleton<IThreadSubjects, ItemThreadSubjects>();
        services.AddSingleton<ILiveFragments, ItemFragments>();
        services.AddSingleton<ILiveStreamSource, PublishingStreamSource>();
        return services;
    }

    /// <summary>A rubric, and its shelf on the pages of organisations.</summary>
    /// <param name="services">The services.</param>
    /// <param name="onTeasers">How many of its items stand on a shelf at the most.</param>
    internal static IServiceCollection AddRubric<TRubric, TItem>(this IServiceCollection services, int onTeasers)
        where TRubric : class, IRubric
        where TItem : SharedItem
    {
        services.AddRubric<TRubric>();
        services.AddSingleton<IOrganisationTeasers>(provider =>
            new RubricTeasers<TItem>(provider.GetRequiredService<ItemQueries>(), provider.GetRequiredService<TRubric>(), onTeasers));
        return services;
    }

    /// <summary>A rubric without a shelf, or with one of its own making.</summary>
    internal static IServiceCollection AddRubric<TRubric>(this IServiceCollection services)
        where TRubric : class, IRubric
    {
        services.AddSingleton<TRubric>();
        services.AddSingleton<IRubric>(provider => provider.GetRequiredService<TRubric>());
        return services;
    }

    /// <summary>What the desk's forms post to, and the API of the rubrics.</summary>
    public static IEndpointRouteBuilder MapPublishing(this IEndpointRouteBuilder routes)
    {
        EditorEndpoints.Map(routes);
        FileEndpoints.Map(routes);
        routes.MapFiles();
        ItemsApi.Map(routes);
        return routes;
    }
}
