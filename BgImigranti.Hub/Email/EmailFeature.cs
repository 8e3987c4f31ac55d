using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Email.Delivery;
using BgImigranti.Hub.Email.Layout;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Email;

/// <summary>Entry point of what tells people outside the pages: reliable mail.</summary>
public static class EmailFeature
{
    /// <summary>The layout of e-mails, the delivery, and the erasing. Posting needs nothing but <see cref="EmailOutbox"/>.</summary>
    public static IServiceCollection AddEmail(this IServiceCollection services)
    {
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<EmailLayout>();
        services.AddSingleton<MimeMessageFactory>();
        services.AddSingleton<EmailLeases>();
        services.AddSingleton<EmailBacklog>();
        services.AddSingleton<EmailSignal>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<EmailSignal>());
        services.AddSingleton<PickupDirectory>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<IEmailTransport>(provider => provider.GetRequiredService<IOptions<HubOptions>>().Value.Mail.HasServer
            ? provider.GetRequiredService<SmtpTransport>()
            : provider.GetRequiredService<PickupDirectory>());
        services.AddSingleton<EmailDeliveryJob>();
        services.AddHostedService(provider => provider.GetRequiredService<EmailDeliveryJob>());
        services.AddSingleton<EmailRetentionJob>();
        services.AddHostedService(provider => provider.GetRequiredService<EmailRetentionJob>());
        return services;
    }
}
