using BgImigranti.Hub.Calendar.Dates;
using BgImigranti.Hub.Calendar.Desk;
using BgImigranti.Hub.Calendar.Pages;
using BgImigranti.Hub.Calendar.Planning;
using BgImigranti.Hub.Calendar.SignUps.Clocks;
using BgImigranti.Hub.Calendar.SignUps.Desk;
using BgImigranti.Hub.Calendar.SignUps.Forms;
using BgImigranti.Hub.Calendar.SignUps.Letters;
using BgImigranti.Hub.Calendar.SignUps.Pages;
using BgImigranti.Hub.Calendar.SignUps.Reading;
using BgImigranti.Hub.Calendar.SignUps.Telling;
using BgImigranti.Hub.Live;

namespace BgImigranti.Hub.Calendar.SignUps;

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
