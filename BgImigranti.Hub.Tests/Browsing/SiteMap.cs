using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>
/// Finds the pages of a hub by following its links, as one reader sees them. Of each kind of page, that is route, language and names
/// in the query, only the first few are kept.
/// </summary>
public sealed class SiteMap(HttpClient client, EndpointDataSource endpoints, int perKind)
{
    private readonly Dictionary<string, List<string>> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();
    private readonly IReadOnlyList<(string Route, TemplateMatcher Matcher)> _routes =
    [
        .. from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false
           orderby endpoint.RoutePattern.InboundPrecedence
           let template = new RouteTemplate(endpoint.RoutePattern)
           select (endpoint.RoutePattern.RawText ?? "", new TemplateMatcher(template, [])),
    ];

    /// <summary>The pages found, in the order of finding.</summary>
    public List<string> Pages { get; } = [];

    /// <summary>What is wrong with the links.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Routes that were met.</summary>
    public HashSet<string> Routes { get; } = new(StringComparer.Ordinal);

    /// <summary>The routes of all pages that this hub has.</summary>
    public static IEnumerable<string> PageRoutes(EndpointDataSource endpoints) =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        select endpoint.RoutePattern.RawText;

    /// <summary>Follows the links, beginning at these addresses.</summary>
    public async Task FollowAsync(params IEnumerable<string> starts)
    {
        foreach (var start in starts)
        {
            Note(start);
        }

        while (_waiting.TryDequeue(out var address))
        {
            await ReadAsync(address);
        }
    }

    private async Task ReadAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        if (answer.Headers.Location is { } location)
        {
            Note(new Uri(new Uri(client.BaseAddress!, address), location).PathAndQuery);
            return;
        }

        if (!answer.IsSuccessStatusCode)
        {
            Problems.Add($"{address}: a link leads here, and the answer is {(int)answer.StatusCode}");
        }
        else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Pages.Add(address);
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
            var root = new Uri(new Uri(client.BaseAddress!, address), page.QuerySelector("base")!.GetAttribute("href"));
            foreach (var link in page.QuerySelectorAll("a[href]"))
            {
                NoteLink(new Uri(root, link.GetAttribute("href")));
            }
        }
    }

    private void NoteLink(Uri target)
    {
        if (target.GetLeftPart(UriPartial.Authority) == client.BaseAddress!.GetLeftPart(UriPartial.Authority))
        {
            Note(target.PathAndQuery);
        }
    }

    private void Note(string address)
    {
        if (!_seen.Add(address))
        {
            return;
        }

        var kind = KindOf(address);
        if (!_kinds.TryGetValue(kind, out var known))
        {
            _kinds[kind] = known = [];
        }

        if (known.Count < perKind)
        {
            known.Add(address);
            _waiting.Enqueue(address);
        }
    }

    private string KindOf(string address)
    {
        var parts = address.Split('?', 2);
        var path = new PathString(parts[0].Length > 3 ? parts[0][3..] : "/");
        var route = _routes.FirstOrDefault(known => known.Matcher.TryMatch(path, [])).Route ?? parts[0];
        Routes.Add(route);
        var names = parts.Length < 2 ? "" : string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]));
        return $"{address[..Math.Min(3, address.Length)]}{route}?{names}";
    }
}
