using System.Net.Http.Headers;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>The whole hub as users run it: real Kestrel on a free port, a real database of its own.</summary>
public sealed class HubServer : IAsyncDisposable
{
    /// <summary>Password of every person made here.</summary>
    public const string Password = "седем зелени чаши";

    private readonly string _directory = Directory.CreateTempSubdirectory("hub-test-").FullName;
    private readonly string? _postgres;
    private readonly Dictionary<string, string?> _settings;
    private readonly HubVariation _variation;
    private WebApplication _app = null!;

    private HubServer(DatabaseEngine engine, string? postgres, IReadOnlyDictionary<string, string?> settings, HubVariation variation)
    {
        _variation = variation;
        _postgres = postgres;
        _settings = new Dictionary<string, string?>(settings)
        {
            ["Hub:DataDirectory"] = _directory,
            ["Hub:Database"] = engine.ToString(),
            ["ConnectionStrings:Hub"] = postgres,
        };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The folder it writes to.</summary>
    public string DataDirectory => _directory;

    /// <summary>The hub's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a hub on a migrated, empty database.</summary>
    /// <param name="engine">The engine; without a PostgreSQL the test ends here, see <see cref="Requirement"/>.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="variation">In what it differs besides.</param>
    public static async Task<HubServer> StartAsync(
        DatabaseEngine engine, IReadOnlyDictionary<string, string?>? settings = null, HubVariation? variation = null)
    {
        var postgres = engine == DatabaseEngine.PostgreSql ? await MigratedDatabases.NewPostgreSqlAsync() : null;
        var server = new HubServer(engine, postgres, settings ?? new Dictionary<string, string?>(), variation ?? new HubVariation());
        if (engine == DatabaseEngine.Sqlite)
        {
            await MigratedDatabases.CopySqliteAsync(server.DataDirectory);
        }

        await server.StartAsync();
        return server;
    }

    /// <summary>Ends the hub and starts it again on the same data, at the same address.</summary>
    public async Task RestartAsync()
    {
        var address = _app.Urls.First();
        await StopAsync();
        await StartAsync(address);
    }

    /// <summary>Ends the hub; its data stay.</summary>
    public async Task StopAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <summary>Starts the hub, at an address or at a free port.</summary>
    public async Task StartAsync(string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(HubFeatures).Assembly.GetName().Name,
            ContentRootPath = Repository.PathTo("BgImigranti.Hub"),
            EnvironmentName = _variation.EnvironmentName,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(address);
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddHubFeatures();
        builder.Services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Person>>(QuickHasher.Instance));
        _variation.Services(builder.Services);
        _app = builder.Build();
        _app.MapHubFeatures();
        _variation.Endpoints(_app);
        await _app.StartAsync(CancellationToken.None);
    }

    /// <summary>Makes a person with the common password and a token.</summary>
    public async Task<TestPerson> PersonAsync(PersonRole role = PersonRole.Member, string name = "Мария Колева")
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var organisation = role == PersonRole.Coordinator ? await OrganisationAsync() : (long?)null;
        var person = new NewPerson(email, name) { Password = Password, Role = role, OrganisationId = organisation };
        var id = await Services.GetRequiredService<PeopleService>().AddAsync(person, CancellationToken.None);
        var token = await Services.GetRequiredService<ApiTokenService>().CreateAsync(email, "tests", CancellationToken.None);
        return new TestPerson(id, email, token!, new Reader(id, role, organisation, name));
    }

    /// <summary>Makes an organisation.</summary>
    public async Task<long> OrganisationAsync()
    {
        var key = $"o{Guid.NewGuid():N}"[..20];
        var organisation = new Organisation
        {
            Key = key,
            NameBg = "Център за проби",
            NameEn = "Centre for Trials",
            Kind = OrganisationKind.InformationCentre
        };
        return (await Services.GetRequiredService<OrganisationsService>().AddAsync([organisation], CancellationToken.None))[key];
    }

    /// <summary>Makes a section with a slug of its own.</summary>
    public async Task<string> SectionAsync(bool isRestricted = false)
    {
        var slug = $"s{Guid.NewGuid():N}"[..20];
        await Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
        {
            scope.Db.Add(new ForumSection
            {
                Slug = slug,
                Position = 1,
                IsRestricted = isRestricted,
                NameBg = $"Раздел {slug}",
                NameEn = $"Section {slug}",
                DescriptionBg = "Разговори за пробата.",
                DescriptionEn = "Talks for the test.",
            });
            return Task.CompletedTask;
        }, CancellationToken.None);

        Services.GetRequiredService<SectionCatalogue>().Invalidate();
        return slug;
    }

    /// <summary>Starts a thread and returns its id.</summary>
    public async Task<long> ThreadAsync(
        TestPerson author, string? section = null, string language = "bg", string title = "Къде да стои киоскът?")
    {
        ArgumentNullException.ThrowIfNull(author);
        var input = new ThreadInput(section ?? await SectionAsync(), title, "Кажете **къде** минават най-много хора.", language, null);
        return (await Services.GetRequiredService<ForumWriter>().StartThreadAsync(author.Reader, input, CancellationToken.None)).ThreadId;
    }

    /// <summary>Writes a post and returns what came of it.</summary>
    public Task<PostResult> ReplyAsync(TestPerson author, long threadId, string body)
    {
        ArgumentNullException.ThrowIfNull(author);
        return Services.GetRequiredService<ForumWriter>()
            .ReplyAsync(author.Reader, threadId, new PostInput(body, null), CancellationToken.None);
    }

    /// <summary>A client that follows no redirects and keeps no cookies, with the person's token if one is given.</summary>
    public HttpClient Client(TestPerson? person = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (person is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
        }

        return client;
    }

    /// <summary>A socket to the hub.</summary>
    public Task<HubSocket> SocketAsync(string language = "bg", TestPerson? person = null, string? origin = null) =>
        HubSocket.ConnectAsync(Address, language, person?.Token, origin, null, TestContext.Current.CancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_postgres is not null)
        {
            await TestPostgres.DropAsync(_postgres);
        }

        Directory.Delete(_directory, recursive: true);
    }
}
