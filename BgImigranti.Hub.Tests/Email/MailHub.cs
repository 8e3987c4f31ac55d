using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Email.Delivery;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>A hub whose time stands still and whose mail server is a double.</summary>
internal sealed class MailHub : IAsyncDisposable
{
    private MailHub(HubServer hub, FakeTimeProvider clock, FakeMailTransport transport) =>
        (Hub, Clock, Transport) = (hub, clock, transport);

    public HubServer Hub { get; }

    public FakeTimeProvider Clock { get; }

    public FakeMailTransport Transport { get; }

    public EmailLeases Claims => Hub.Services.GetRequiredService<EmailLeases>();

    public static async Task<MailHub> StartAsync(DatabaseEngine engine)
    {
        var clock = StillTime.Begin();
        var transport = new FakeMailTransport();
        var settings = new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false", ["Hub:PublicUrl"] = "https://hub.example.org" };
        var variation = new HubVariation
        {
            Services = services => services.AddSingleton<TimeProvider>(clock).AddSingleton<IEmailTransport>(transport),
        };
        return new MailHub(await HubServer.StartAsync(engine, settings, variation), clock, transport);
    }

    /// <summary>A mail of its own to a reader of its own.</summary>
    public static EmailMessage Draft(string? key = null, string? address = null, string subject = "Проба") => new(
        key ?? NewKey(), address ?? NewAddress(), Language.Bulgarian,
        new RenderedEmail(subject, "Здравейте!\n", "<!DOCTYPE html><html lang=\"bg\"><p>Здравейте!</p></html>"));

    public static string NewKey() => $"trial/{Guid.NewGuid():N}";

    public static string NewAddress() => $"{Guid.NewGuid():N}@example.org";

    public Task<EmailEnqueueResult> PostAsync(EmailMessage draft) =>
        Writer().WriteAsync(scope => EmailOutbox.EnqueueAsync(scope, draft), CancellationToken.None);

    public HubWriter Writer() => Hub.Services.GetRequiredService<HubWriter>();

    /// <summary>Sends what is due, whoever of us is first; when this returns, it is done.</summary>
    public Task RunAsync() => Hub.Services.GetRequiredService<EmailDeliveryJob>().RunOnceAsync(CancellationToken.None);

    /// <summary>Lets time pass, then sends what is due.</summary>
    public Task RunAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return RunAsync();
    }

    public async Task<OutgoingEmail?> FindAsync(string key)
    {
        await using var db = await Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.OutgoingEmails.AsNoTracking().SingleOrDefaultAsync(mail => mail.Key == key);
    }

    public async Task<OutgoingEmail> StoredAsync(string key) =>
        await FindAsync(key) ?? throw new InvalidOperationException($"There is no mail {key}.");

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
