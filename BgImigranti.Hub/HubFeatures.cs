using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Shell;

namespace BgImigranti.Hub;

/// <summary>The one list of what the hub consists of, from the ground up; the program and its tests are made of it.</summary>
public static class HubFeatures
{
    /// <summary>Services of every feature.</summary>
    public static IServiceCollection AddHubFeatures(this IServiceCollection services) => services
        .AddLanguages()
        .AddData()
        .AddLive()
        .AddAccounts()
        .AddOrganisations()
        .AddForum()
        .AddShell();

    /// <summary>The way of a request, and the addresses of every feature.</summary>
    public static WebApplication MapHubFeatures(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseShell();
        app.MapLive();
        app.MapAccounts();
        app.MapForum();
        app.MapShell();
        return app;
    }
}
