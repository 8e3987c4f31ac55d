using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>A hub whose clock can be put forward, whose hashing is counted, and which says at <c>/who</c> whom it takes one for.</summary>
public abstract class AccountsServer : IAsyncLifetime
{
    /// <summary>A password that passes the rules.</summary>
    public const string Password = HubServer.Password;

    private HubServer? _hub;

    /// <summary>Settings of the hub, to be added to before it starts.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["Hub:Limits:Enabled"] = "false",
        ["Hub:Demo"] = "false",
        ["Hub:TrustedProxies:0"] = "127.0.0.1",
    };

    /// <summary>Name of the environment.</summary>
    public string EnvironmentName { get; init; } = "Production";

    /// <summary>The hub's clock.</summary>
    public MovableClock Clock { get; } = new();

    /// <summary>How many passwords were hashed or compared.</summary>
    public CountingHasher Hasher { get; } = new();

    /// <summary>Texts that were kept for people who had to sign in first.</summary>
    public KeptTexts Kept { get; } = new();

    /// <summary>What was logged as errors.</summary>
    public ErrorLog Log { get; } = new();

    /// <summary>The hub itself.</summary>
    public HubServer Hub => _hub!;

    /// <summary>The hub's services.</summary>
    public IServiceProvider Services => Hub.Services;

    /// <summary>People of the hub.</summary>
    public PeopleService People => Services.GetRequiredService<PeopleService>();

    /// <summary>The engine.</summary>
    protected abstract DatabaseEngine Engine { get; }

    /// <summary>Starts the hub on a new database.</summary>
    public virtual async ValueTask InitializeAsync() => _hub = await HubServer.StartAsync(Engine, Settings, new HubVariation
    {
        EnvironmentName = EnvironmentName,
        Services = Replace,
        Endpoints = MapWho,
    });

    /// <summary>A browser of its own.</summary>
    public VisitingBrowser Browser(string language = "bg") => new($"{Hub.Address}{language}/");

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

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }

        Assert.True(Log.Errors.IsEmpty, string.Join(Environment.NewLine, Log.Errors));
    }

    private void Replace(IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddProvider(Log));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Person>>(Hasher));
        services.AddSingleton<IDraftStore>(Kept);
        services.AddSingleton<IDemoAccounts, FewDemoPeople>();
    }

    private static void MapWho(WebApplication app)
    {
        app.MapGet("/who", Who).AllowAnonymous();
        app.MapGet("/api/v1/who", Who).RequireAuthorization();
        app.MapGet("/api/v1/open", Who).AllowAnonymous();
        app.MapGet("/network", Who).RequireAuthorization(AccountsPolicies.Network);
        app.MapPost("/posted", Who).RequireAuthorization();
    }

    private static string Who(HttpContext context)
    {
        var reader = Reader.From(context.User);
        return reader.IsSignedIn
            ? $"{reader.PersonId} {reader.Role} {reader.DisplayName} {Language.Current}"
            : $"visitor {Language.Current}";
    }
}
