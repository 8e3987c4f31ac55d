using System.Text.Encodings.Web;
using System.Text.Unicode;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live.Jobs;
using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Live.Rendering;
using BgImigranti.Hub.Live.Sockets;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Live;

/// <summary>Entry point of the storey that tells changes to open pages.</summary>
public static class LiveFeature
{
    /// <summary>Pump, hub, presence and subscriptions.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR()
            .AddHubOptions<LiveHub>(options =>
            {
                // Followers send names of streams; circuits, which carry texts, keep their own bound.
                options.MaximumReceiveMessageSize = 4 * 1024;
                options.MaximumParallelInvocationsPerClient = 1;
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.Replace(ServiceDescriptor.Singleton<IHubProtocolResolver, ResultFirstHubProtocolResolver>());
        services.AddSingleton<LiveHubLifetime>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<LiveHubLifetime>());
        services.AddSingleton<FragmentRenderer>();
        services.AddSingleton<LiveChangeReader>();
        services.AddSingleton<LivePump>();
        services.AddSingleton<PumpListener>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<PumpListener>());
        services.AddHostedService(provider => provider.GetRequiredService<PumpListener>().Pump = provider.GetRequiredService<LivePump>());
        services.AddHostedService<StreamAccessRecheckJob>();
        services.AddSingleton<FollowService>();
        services.AddSingleton<LiveSubscriptions>();
        services.AddSingleton<PresenceRegistry>();
        services.AddScoped<CircuitPresence>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitPresence>());
        services.AddSingleton<ILiveStreamSource, FrontPageStreamSource>();
        AddPageCache(services);
        return services;
    }

    /// <summary>Guards the sockets; stands after authentication, because people have caps of their own.</summary>
    public static IApplicationBuilder UseLiveGuards(this IApplicationBuilder app) =>
        app.UseMiddleware<OriginCheckMiddleware>().UseMiddleware<ConnectionLimitMiddleware>();

    /// <summary>The hub.</summary>
    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<LiveHub>("/live", options => options.Transports =
            HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling);
        return routes;
    }

    /// <summary>Serves kept pages, where the configuration wants them kept.</summary>
    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.ApplicationServices.GetRequiredService<IOptions<BgImigranti.Hub.Data.Configuration.HubOptions>>().Value.PageCache
            ? app.UseOutputCache()
            : app;
    }

    private static void AddPageCache(IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<PageCache>());
        services.AddOutputCache(options => options.SizeLimit = 64 * 1024 * 1024);
        services.AddOptions<OutputCacheOptions>().Configure<PageCache>((options, pages) => options.AddBasePolicy(pages));
    }

    /// <summary>The writer is made before the pump, which reads what features wrote. While there is no pump, nobody follows.</summary>
    private sealed class PumpListener : IChangeListener
    {
        public LivePump? Pump { get; set; }

        public void OnCommitted(IReadOnlyCollection<string> streams) => Pump?.OnCommitted(streams);
    }
}
