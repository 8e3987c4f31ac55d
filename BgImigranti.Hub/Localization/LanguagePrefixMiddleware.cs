using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Localization;

/// <summary>
/// Reads the language from the address. <c>/bg/…</c> and <c>/en/…</c> lose their prefix to <see cref="HttpRequest.PathBase"/>
/// and are answered in that language, sockets and circuits included. Any other page address is redirected to the language
/// the browser asks for; addresses of machines stay as they are and only speak that language.
/// </summary>
/// <remarks>
/// Answers by itself: 308 for <c>/bg</c> and <c>/BG/…</c> (the one right spelling), 302 with <c>Vary</c> for a GET or HEAD
/// without prefix. A POST without prefix is passed on, because a redirect would lose what was sent.
/// </remarks>
public sealed class LanguagePrefixMiddleware : IMiddleware
{
    private static readonly PathString[] UnprefixedPaths =
    [
        "/api", "/health", "/openapi", "/_framework", "/_blazor", "/_content", "/assets", "/.well-known", "/robots.txt", "/sitemap.xml",
    ];

    /// <inheritdoc />
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var request = context.Request;
        if (TrySplit(request.Path, out var language, out var written, out var rest))
        {
            if (written != language.Code || !rest.HasValue)
            {
                Redirect(context, StatusCodes.Status308PermanentRedirect, language, rest);
                return Task.CompletedTask;
            }

            return InvokeBelowPrefixAsync(context, language, rest, next);
        }

        language = LanguageNegotiation.Choose(request);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead || IsUnprefixed(request.Path))
        {
            return InvokeInLanguageAsync(context, language, next);
        }

        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        Redirect(context, StatusCodes.Status302Found, language, request.Path);
        return Task.CompletedTask;
    }

    private static async Task InvokeBelowPrefixAsync(HttpContext context, Language language, PathString rest, RequestDelegate next)
    {
        var request = context.Request;
        var (pathBase, path) = (request.PathBase, request.Path);
        try
        {
            request.PathBase = pathBase.Add("/" + language.Code);
            request.Path = rest;
            await InvokeInLanguageAsync(context, language, next);
        }
        finally
        {
            request.PathBase = pathBase;
            request.Path = path;
        }
    }

    private static async Task InvokeInLanguageAsync(HttpContext context, Language language, RequestDelegate next)
    {
        // Code of the framework that leaves the request's execution context asks this feature for the culture.
        context.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(new RequestCulture(language.Culture), provider: null));
        using (language.Use())
        {
            await next(context);
        }
    }

    private static bool TrySplit(PathString path, out Language language, out string written, out PathString rest)
    {
        var value = path.Value ?? "";
        var end = value.IndexOf('/', Math.Min(1, value.Length));
        written = value.Length == 0 ? "" : value[1..(end < 0 ? value.Length : end)];
        rest = end < 0 ? PathString.Empty : new PathString(value[end..]);
        foreach (var candidate in Language.All)
        {
            if (string.Equals(candidate.Code, written, StringComparison.OrdinalIgnoreCase))
            {
                language = candidate;
                return true;
            }
        }

        language = Language.Bulgarian;
        return false;
    }

    private static bool IsUnprefixed(PathString path) =>
        Array.Exists(UnprefixedPaths, address => path.StartsWithSegments(address, StringComparison.Ordinal))
        || (path.Value ?? "").StartsWith("/favicon", StringComparison.Ordinal);

    private static void Redirect(HttpContext context, int statusCode, Language language, PathString rest)
    {
        var request = context.Request;
        var target = request.PathBase.Add("/" + language.Code).Add(rest.HasValue ? rest : new PathString("/"));
        context.Response.StatusCode = statusCode;
        context.Response.Headers.Location = target.ToUriComponent() + request.QueryString.ToUriComponent();
    }
}
