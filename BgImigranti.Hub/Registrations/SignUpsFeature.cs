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

/// <summary>Door of signing up for events.</summary>
public static class SignUpsFeature
{
    /// <summary>Lists, letters, clocks.</summary>
    public static IServiceCollection AddSignUps(this IServiceCollection services)
    {
        services.AddSingleton<SignUpLetters>();
        services.AddSingleton<SignUpQueue>();
        services.AddSingleton<SignUpFollowing>();
        services.AddSingleton<IEventObserver>(provider => provider.GetRequiredService<SignUpFollowing>());
        services.AddSingleton<IEventPageSection, RegistrationPageSection>();
        services.AddSingleton<IEventEditorExtension, RegistrationEditorExtension>();
        services.AddSingleton<IDateFollower, SignUpDateFollower>();
        services.AddSingleton<IHeldDates, SignUpHeldDates>();
        services.AddSingleton<SignUpWriting>();
        services.AddSingleton<SignUpReading>();
        services.AddSingleton<SignUpLimiter>();
        services.AddSingleton<SignUpDeskReading>();
        services.AddSingleton<SignUpDeskWriting>();
        services.AddSingleton<SignUpTeller>();
        services.AddHostedService(provider => provider.GetRequiredService<SignUpTeller>());
        services.AddSingleton<SignUpReminderClock>();
        services.AddHostedService(provider => provider.GetRequiredService<SignUpReminderClock>());
        services.AddSingleton<SignUpErasing>();
        services.AddHostedService(provider => provider.GetRequiredService<SignUpErasing>());
        services.AddSingleton<ILiveFragments, SignUpFragments>();
        services.AddSingleton<ILiveStreamSource, SignUpStreamSource>();
        return services;
    }

    /// <summary>What its forms post to.</summary>
    public static IEndpointRouteBuilder MapSignUps(this IEndpointRouteBuilder routes)
    {
        SignUpEndpoints.Map(routes);
        SignUpDeskEndpoints.Map(routes);
        return routes;
    }
}
