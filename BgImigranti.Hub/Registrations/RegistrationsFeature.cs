using BgImigranti.Hub.Events.Desk;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Events.Pages;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Registrations.Desk;
using BgImigranti.Hub.Registrations.Emails;
using BgImigranti.Hub.Registrations.Forms;
using BgImigranti.Hub.Registrations.Jobs;
using BgImigranti.Hub.Registrations.Live;
using BgImigranti.Hub.Registrations.Pages;
using BgImigranti.Hub.Registrations.Reading;
using BgImigranti.Hub.Registrations.Writing;

namespace BgImigranti.Hub.Registrations;

/// <summary>Entry point of registering for events.</summary>
public static class RegistrationsFeature
{
    /// <summary>Lists, e-mails, clocks.</summary>
    public static IServiceCollection AddRegistrations(this IServiceCollection services)
    {
        services.AddSingleton<RegistrationEmails>();
        services.AddSingleton<Waitlist>();
        services.AddSingleton<RegistrationSync>();
        services.AddSingleton<IEventObserver>(provider => provider.GetRequiredService<RegistrationSync>());
        services.AddSingleton<IEventPageSection, RegistrationPageSection>();
        services.AddSingleton<IEventEditorExtension, RegistrationEditorExtension>();
        services.AddSingleton<IOccurrenceObserver, RegistrationOccurrenceObserver>();
        services.AddSingleton<IHeldOccurrences, RegisteredOccurrences>();
        services.AddSingleton<RegistrationService>();
        services.AddSingleton<RegistrationQueries>();
        services.AddSingleton<RegistrationLimiter>();
        services.AddSingleton<RegistrationDeskQueries>();
        services.AddSingleton<RegistrationDeskService>();
        services.AddSingleton<RegistrationNotifier>();
        services.AddHostedService(provider => provider.GetRequiredService<RegistrationNotifier>());
        services.AddSingleton<RegistrationReminderJob>();
        services.AddHostedService(provider => provider.GetRequiredService<RegistrationReminderJob>());
        services.AddSingleton<RegistrationErasureJob>();
        services.AddHostedService(provider => provider.GetRequiredService<RegistrationErasureJob>());
        services.AddSingleton<ILiveFragments, RegistrationFragments>();
        services.AddSingleton<ILiveStreamSource, RegistrationStreamSource>();
        return services;
    }

    /// <summary>What its forms post to.</summary>
    public static IEndpointRouteBuilder MapRegistrations(this IEndpointRouteBuilder routes)
    {
        RegistrationEndpoints.Map(routes);
        RegistrationDeskEndpoints.Map(routes);
        return routes;
    }
}
