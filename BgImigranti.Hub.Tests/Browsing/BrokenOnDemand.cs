using BgImigranti.Hub.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>A database that breaks under requests whose address asks for it: <c>?break</c>. So a test sees what a bug looks like.</summary>
public static class BrokenOnDemand
{
    /// <summary>What the fault says of itself, and nobody outside the log should read.</summary>
    public const string Inside = "The disk hums in B minor.";

    private static readonly AsyncLocal<bool> IsBroken = new();

    /// <summary>Puts the breakable database in the place of the real one.</summary>
    public static void Add(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var real = services.Last(service => service.ServiceType == typeof(IDbContextFactory<HubDbContext>));
        services.AddSingleton<IDbContextFactory<HubDbContext>>(provider => new Factory(Make(provider, real)));
        services.AddSingleton<IStartupFilter, Breaker>();
    }

    private static IDbContextFactory<HubDbContext> Make(IServiceProvider provider, ServiceDescriptor real) =>
        (IDbContextFactory<HubDbContext>)(real.ImplementationInstance
            ?? real.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!));

    private sealed class Factory(IDbContextFactory<HubDbContext> real) : IDbContextFactory<HubDbContext>
    {
        public HubDbContext CreateDbContext() => IsBroken.Value ? throw new InvalidOperationException(Inside) : real.CreateDbContext();
    }

    private sealed class Breaker : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext context, RequestDelegate pass) =>
            {
                IsBroken.Value = context.Request.Query.ContainsKey("break");
                await pass(context);
            });
            next(app);
        };
    }
}
