using System.Security.Cryptography;
using System.Text;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.ICalendar.Writing;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Events.Feeds;

/// <summary>The public calendar as files (RFC 5545), to subscribe to or to take one event along.</summary>
internal static class CalendarFeedEndpoints
{
    private const string ContentType = "text/calendar; charset=utf-8";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The addresses that <see cref="CalendarLinks"/> gives.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var addresses = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        addresses.MapMethods("/events.ics", Reading, ListAsync);
        addresses.MapMethods("/events/{id:long}.ics", Reading, EventAsync);
    }

    private static async Task<FileContentHttpResult> ListAsync(
        [AsParameters] CalendarFeedQuery query, HttpContext context, CalendarFeedQueries events, KnownOrganisations organisations,
        IOptions<HubOptions> options, SiteAddress mails)
    {
        PageCache.CacheUntilChanged(context, EventsRubric.StreamName, LiveStreams.Organisations);
        var filter = query.Filter;
        var shown = await events.ListAsync(filter, context.RequestAborted);
        var known = filter.OrganisationId is { } id ? (await organisations.AllAsync()).GetValueOrDefault(id) : null;
        string?[] words = [CalendarText.RubricName, known?.Name, filter.Town?.Name, filter.Category is { } category
            ? BgImigranti.Hub.Events.Fields.EventNames.For(category)
            : null, filter.Spoken?.Name, UiText.HubName];
        return Answer(
            new CalendarFeedComponents(CalendarSite.For(context, options.Value), mails.Host),
            string.Join(" · ", words.OfType<string>()),
            shown);
    }

    private static async Task<FileContentHttpResult> EventAsync(
        long id, HttpContext context, CalendarFeedQueries events, IOptions<HubOptions> options, SiteAddress mails)
    {
        PageCache.CacheUntilChanged(context, EventsRubric.StreamName, LiveStreams.Organisations);
        var shown = await events.FindAsync(id, context.RequestAborted);
        return Answer(new CalendarFeedComponents(CalendarSite.For(context, options.Value), mails.Host), shown.Card.Head.Title, [shown]);
    }

    /// <summary>The file with a tag of its content; 304 when the asker's tag is still right.</summary>
    private static FileContentHttpResult Answer(CalendarFeedComponents components, string name, IEnumerable<CalendarFeedEvent> shown)
    {
        var file = Encoding.UTF8.GetBytes(IcsWriter.Write(name, Language.Current.Code, shown.SelectMany(components.Of)));

        // Weak, because the same content is sent compressed in several ways.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 16))}\"", isWeak: true);
        return TypedResults.Bytes(file, ContentType, entityTag: tag);
    }
}
