using System.IO.Compression;
using System.Net;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Shell.Answers;
using BgImigranti.Hub.Shell.Layout;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Shell;

/// <summary>Entry point of the frame around every page, and the order in which a request passes through the house.</summary>
public static class ShellFeature
{
    /// <summary>Document, layout, plain pages, answers to what goes wrong.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddRazorComponents()
            .AddInteractiveServerComponents(options => options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3));
        ForgetPersistedServices(services);
        services.RemoveAll<AntiforgeryStateProvider>();
        services.AddScoped<AntiforgeryStateProvider, NullAntiforgeryStateProvider>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "hub-form";
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton(new PageFrame(typeof(Frame)));
        services.AddSingleton<PageAssets>();
        services.AddScoped<AlternateAddresses>();
        services.AddScoped<PageBreadcrumb>();
        services.AddSingleton<PlainPageTexts>();
        services.AddSingleton<FrontQueries>();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<HubOptions>>(TrustProxies);
        return services;
    }

    /// <summary>The way of a request, from the outside in.</summary>
    public static IApplicationBuilder UseShell(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseLanguages();
        app.UseMiddleware<RefusalHandler>();
        app.UseRouting();
        app.UsePageCache();

        // Pages of signed-in people hold tokens beside text of others; compressed together their length would tell of both.
        app.UseWhen(
            context => !context.Request.Cookies.ContainsKey(CookieEvents.CookieName),
            visitors => visitors.UseResponseCompression());
        app.UseAuthentication();
        app.UseLiveGuards();
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    /// <summary>Pages and files.</summary>
    public static IEndpointRouteBuilder MapShell(this IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets().AllowAnonymous();
        routes.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            options.ContentSecurityFrameAncestorsPolicy = null; // SecurityHeaders says more.
            options.DisableWebSocketCompression = true;
        }).Add(OnlyRead);
        return routes;
    }

    /// <summary>
    /// Pages are read; what people send goes to endpoints of their own. As Blazor maps them, pages would take posts too, at the
    /// same addresses as those endpoints, and no HEAD.
    /// </summary>
    private static void OnlyRead(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
        {
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        }
    }

    /// <summary>
    /// Blazor writes the state of its own services, encrypted, into every page that could hold an island: a kilobyte and some
    /// hundred microseconds for nothing, because the hub's islands use neither its form tokens nor its list of assets.
    /// </summary>
    private static void ForgetPersistedServices(IServiceCollection services)
    {
        foreach (var registration in services.Where(service => service.ServiceType.Name == "IPersistentServiceRegistration").ToList())
        {
            services.Remove(registration);
        }
    }

    private static void TrustProxies(ForwardedHeadersOptions headers, IOptions<HubOptions> options)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in options.Value.TrustedProxies)
        {
            headers.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
