using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.CalendarImport;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Feeds;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Library;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.News;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.Operations;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Services;
using BgImigranti.Hub.Shell;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Vacancies;

namespace BgImigranti.Hub;

/// <summary>The one list of what the hub is made of, for the program and for its tests. A new feature adds a line to each half.</summary>
public static class HubFeatures
{
    /// <summary>Everything the hub needs, from the ground up.</summary>
    public static IServiceCollection AddHubFeatures(this IServiceCollection services) => services
        .AddLanguages()
        .AddData()
        .AddLive()
        .AddAccounts()
        .AddOrganisations()
        .AddEmail()
        .AddSubmissions()
        .AddForum()
        .AddPublishing()
        .AddHolidays()
        .AddAnnouncements()
        .AddNews()
        .AddCalendar()
        .AddRegistrations()
        .AddSources()
        .AddLibrary()
        .AddServices()
        .AddVacancies()
        .AddFeeds()
        .AddShell()
        .AddOperations();

    /// <summary>The way of a request, and everything that has an address.</summary>
    public static WebApplication MapHubFeatures(this WebApplication app)
    {
        app.UseShell();
        app.MapLive();
        app.MapAccounts();
        app.MapOrganisations();
        app.MapSubmissions();
        app.MapForum();
        app.MapPublishing();
        app.MapHolidays();
        app.MapAnnouncements();
        app.MapCalendar();
        app.MapRegistrations();
        app.MapSources();
        app.MapLibrary();
        app.MapFeeds();
        app.MapShell();
        app.MapOperations();
        return app;
    }
}
