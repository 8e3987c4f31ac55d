using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Shell;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>
/// A real server on a real database with the whole house on it, as the program composes it. What differs between the
/// engines is left to the two subclasses, so that every test runs on both.
/// </summary>
public abstract class AccountsServer : IAsyncLifetime
{
    /// <summary>A password that passes the rules.</summary>
    public const string Password = "седем зелени чаши";

    private WebApplication? _app;

    /// <summary>Settings of the server, to be added to before it starts.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal) { ["Hub:Limits:Enabled"] = "false" };

    /// <summary>Name of the environment.</summary>
    public string EnvironmentName { get; set; } = "Production";

    /// <summary>The server's clock.</summary>
    public MovableClock Clock { get; } = new();

    /// <summary>How many passwords were hashed or compared.</summary>
    public CountingHasher Hasher { get; } = new();

    /// <summary>Texts that were kept for people who had to sign in first.</summary>
    public KeptTexts Kept { get; } = new();

    /// <summary>What it logged as errors.</summary>
    public ErrorLog Log { get; } = new();

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => _app!.Urls.First();

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>People of the server.</summary>
    public PeopleService People => Services.GetRequiredService<PeopleService>();

    /// <summary>Starts the server on a new database.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        await StartAsync();
        await using var db = WritingContext();
        await db.Database.EnsureCreatedAsync(CancellationToken.None);
        await Services.GetRequiredService<HubWriter>().StartAsync(CancellationToken.None);
        await _app!.StartAsync(CancellationToken.None);
    }

    /// <summary>A browser of its own.</summary>
    public VisitingBrowser Browser(string language = "bg") => new($"{Address}/{language}/");

    /// <summary>Makes a person with the common password.</summary>
    public async Task<(long Id, string Email)> PersonAsync(PersonRole role = PersonRole.Member, long? organisationId = null)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var person = new NewPerson(email, "Мария Колева") { Password = Password, Role = role, OrganisationId = organisationId };
        return (await People.AddAsync(person, CancellationToken.None), email);
    }

    /// <summary>A browser in which a person has signed in.</summary>
    public async Task<VisitingBrowser> SignedInAsync(string email, string language = "bg")
    {
        var browser = Browser(language);
        var answer = await browser.SendAsync("account/sign-in", "account/sign-in", ("email", email), ("password", Password));
        Assert.Equal(StatusCodes.Status303SeeOther, answer.Status);
        return browser;
    }

    /// <summary>Writes past the services, as another node would: nothing on this one is told to forget.</summary>
    public Task WriteElsewhereAsync(Func<HubDbContext, Task> write) =>
        Services.GetRequiredService<HubWriter>().WriteAsync(scope => write(scope.Db), CancellationToken.None);

    /// <summary>A context that reads.</summary>
    public HubDbContext Reading() => Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();

    /// <summary>Ends the server before its time; its data stay.</summary>
    public async Task StopAsync()
    {
        await _app!.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync();
        Assert.True(Log.Errors.IsEmpty, string.Join(Environment.NewLine, Log.Errors));
    }

    /// <summary>Settings of the engine.</summary>
    protected abstract Task PrepareAsync();

    /// <summary>A context that may make tables.</summary>
    protected abstract HubDbContext WritingContext();

    private async Task StartAsync()
    {
        await PrepareAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = EnvironmentName,
            ApplicationName = typeof(AccountsFeature).Assembly.GetName().Name,
            ContentRootPath = Repository.PathTo("BgImigranti.Hub"),
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddLanguages().AddData().AddLive().AddAccounts().AddOrganisations().AddForum().AddShell();
        builder.Services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Person>>(Hasher));
        builder.Services.AddSingleton<IKeepsDrafts>(Kept);
        builder.Services.AddSingleton<IDemoPeople, FewDemoPeople>();
        _app = builder.Build();
        Compose(_app);
    }

    private static void Compose(WebApplication app)
    {
        app.UseDeveloperExceptionPage();
        app.Use((context, next) =>
        {
            context.Request.Scheme = context.Request.Headers.ContainsKey("X-Test-Https") ? "https" : "http";
            return next(context);
        });
        app.UseShell();
        app.MapLive();
        app.MapAccounts();
        app.MapForum();
        app.MapShell();
        app.MapGet("/who", Who).AllowAnonymous();
        app.MapGet("/api/v1/who", Who).RequireAuthorization();
        app.MapGet("/api/v1/open", Who).AllowAnonymous();
        app.MapGet("/network", Who).RequireAuthorization(AccountsPolicies.Network);
        app.MapPost("/posted", Who).RequireAuthorization();
    }

    private static string Who(HttpContext context)
    {
        var reader = Reader.Of(context.User);
        return reader.IsSignedIn ? $"{reader.PersonId} {reader.Role} {reader.DisplayName} {Language.Current}" : $"visitor {Language.Current}";
    }
}
