using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Email.Delivery;
using BgImigranti.Hub.Email.Layout;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Email;

/// <summary>Door of what tells people outside the pages: reliable mail.</summary>
public static class NotificationsFeature
{
    /// <summary>The layout of letters, the delivery, and the erasing. Posting needs nothing but <see cref="MailOutbox"/>.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<MailSite>();
        services.AddSingleton<MailLayout>();
        services.AddSingleton<MailMessages>();
        services.AddSingleton<MailClaims>();
        services.AddSingleton<MailBacklog>();
        services.AddSingleton<MailBell>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<MailBell>());
        services.AddSingleton<PickupFolder>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<IOptions<HubOptions>>().Value.Mail.HasServer
            ? provider.GetRequiredService<SmtpTransport>()
            : provider.GetRequiredService<PickupFolder>());
        services.AddSingleton<MailDelivery>();
        services.AddHostedService(provider => provider.GetRequiredService<MailDelivery>());
        services.AddSingleton<MailRetention>();
        services.AddHostedService(provider => provider.GetRequiredService<MailRetention>());
        return services;
    }
}
