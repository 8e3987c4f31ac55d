using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;

namespace BgImigranti.Hub.Feeds;

/// <summary>Entry point of what is made of the rubrics for readers elsewhere: feeds, and what search engines ask for.</summary>
public static class FeedsFeature
{
    /// <summary>Entries of a feed.</summary>
    public const int MaxEntries = 30;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What search engines have no business with, in each language.</summary>
    private static readonly string[] Private = ["account/", "desk", "moderation", "admin"];

    /// <summary>The pages of the site map; feeds and calendars go compressed like other texts.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddSingleton<SiteMapEntries>();
        services.Configure<ResponseCompressionOptions>(options =>
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/calendar"]);
        return services;
    }

    /// <summary>Feeds, site map, rules for robots.</summary>
    public static IEndpointRouteBuilder MapFeeds(this IEndpointRouteBuilder routes)
    {
        var addresses = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        addresses.MapMethods("/feeds/{rubric}.atom", Reading, FeedAsync);
        addresses.MapMethods("/sitemap.xml", Reading, SiteMapAsync);
        addresses.MapMethods("/robots.txt", Reading, Robots);
        return routes;
    }

    private static async Task<IResult> FeedAsync(string rubric, HttpContext context, Rubrics rubrics, FullItemQueries items)
    {
        var known = rubrics.Require(rubric);
        PageCache.CacheUntilChanged(context, known.Stream);
        var newest = await items.NewestAsync(known, MaxEntries, context.RequestAborted);
        var feed = new AtomFeed(known, Site.From(context), Language.Current).Of(newest);
        return await XmlAnswer.OfAsync(feed, AtomFeed.ContentType, newest.ChangedAt, context.RequestAborted);
    }

    private static async Task<IResult> SiteMapAsync(HttpContext context, SiteMapEntries places, Rubrics rubrics)
    {
        PageCache.CacheUntilChanged(
            context, [LiveStreams.Forum, LiveStreams.Organisations, .. rubrics.All.Select(rubric => rubric.Stream)]);
        var map = SiteMap.For(await places.AllAsync(context.RequestAborted), Site.From(context));
        return await XmlAnswer.OfAsync(map, SiteMap.ContentType, null, context.RequestAborted);
    }

    private static ContentHttpResult Robots(HttpContext context)
    {
        var closed = Language.All.SelectMany(language => Private.Select(place => $"Disallow: /{language.Code}/{place}"));
        string[] lines = ["User-agent: *", "Disallow: /api/", .. closed, "", $"Sitemap: {Site.From(context).Root}/sitemap.xml", ""];
        return TypedResults.Text(string.Join('\n', lines), "text/plain; charset=utf-8");
    }
}
