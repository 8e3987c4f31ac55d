using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Localization;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Shell.Layout;

/// <summary>The same place in another language, as search engines and the language switch need it.</summary>
public sealed class PageBreadcrumb(IOptions<HubOptions> options, AlternateAddresses addresses)
{
    /// <summary>This page in a language, with the site.</summary>
    public string Address(HttpContext context, Language language)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(language);
        var site = options.Value.PublicUrl ?? $"{context.Request.Scheme}://{context.Request.Host}";
        return site + Path(context, language);
    }

    /// <summary>This page in a language, on this site. What was posted cannot be asked for again by its address.</summary>
    public string Path(HttpContext context, Language language)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(language);
        var request = context.Request;
        var path = !HttpMethods.IsGet(request.Method) ? "/"
            : addresses.For(language.Code) is { } said ? $"/{said}"
            : $"{request.Path.ToUriComponent()}{request.QueryString}";
        return $"/{language.Code}{path}";
    }
}
