using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Localization;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Feeds;

/// <summary>Whole addresses of this site, for what is read elsewhere.</summary>
/// <param name="Root">Where the site begins, without a slash at its end.</param>
internal sealed record Site(string Root)
{
    /// <summary>The site as its configuration names it, or else as the request does.</summary>
    public static Site From(HttpContext context)
    {
        var request = context.Request;
        var named = context.RequestServices.GetRequiredService<IOptions<HubOptions>>().Value.PublicUrl;
        return new Site((named ?? $"{request.Scheme}://{request.Host}").TrimEnd('/'));
    }

    /// <summary>A page in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="link">Its address below the language.</param>
    public string Page(Language language, string link) => $"{Root}/{language.Code}/{link}";
}
