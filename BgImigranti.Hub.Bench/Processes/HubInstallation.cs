using System.Globalization;

namespace BgImigranti.Hub.Bench.Processes;

/// <summary>A data directory of the real hub, filled through its own command line, with one person who may write.</summary>
internal sealed class HubInstallation
{
    private const string Person = "bench@example.org";
    private readonly HubProgram _hub;
    private readonly InstallationPlace _place;

    private HubInstallation(HubProgram hub, InstallationPlace place)
    {
        _hub = hub;
        _place = place;
    }

    /// <summary>The person's bearer token.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Fills the directory, or takes it as it is when it was filled before.</summary>
    public static async Task<HubInstallation> CreateAsync(
        HubProgram hub, InstallationPlace place, SeedSize seed, CancellationToken cancellationToken)
    {
        var installation = new HubInstallation(hub, place);
        var tokenFile = Path.Combine(place.Directory, "bench-token");
        if (!File.Exists(tokenFile))
        {
            await installation.FillAsync(seed, cancellationToken);
            var token = await installation.RunAsync(["token", "create", "--user", Person], cancellationToken);
            await File.WriteAllTextAsync(tokenFile, token.Trim(), cancellationToken);
        }

        installation.Token = await File.ReadAllTextAsync(tokenFile, cancellationToken);
        return installation;
    }

    /// <param name="readyPath">What must be answered with 200 before the start counts as done.</param>
    /// <param name="cachesPages">Whether anonymous pages are kept as they are in production.</param>
    public Task<ServerProcess> StartAsync(bool cachesPages, CancellationToken cancellationToken, string readyPath = "/health/ready")
    {
        var settings = Settings();
        settings["Hub__PageCache"] = cachesPages ? "true" : "false";
        return ServerProcess.StartAsync(
            new ServerCommand("The hub", _hub.Dll, [], readyPath) { Environment = settings }, cancellationToken);
    }

    private async Task FillAsync(SeedSize seed, CancellationToken cancellationToken)
    {
        await RunAsync(["migrate"], cancellationToken);
        await RunAsync(
            [
                "seed", "--threads", Number(seed.Threads), "--posts", Number(seed.Posts), "--people", Number(seed.People),
                "--events", Number(seed.Events),
            ],
            cancellationToken);
        await RunAsync(["user", "add", "--email", Person, "--name", "Bench", "--role", "member"], cancellationToken);
    }

    private Task<string> RunAsync(string[] verb, CancellationToken cancellationToken) =>
        CommandRun.RunAsync([_hub.Dll, .. verb], Settings(), cancellationToken);

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["Hub__DataDirectory"] = _place.Directory,
            ["Hub__Demo"] = "false",
            ["Hub__Limits__Enabled"] = "false",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        if (_place.ConnectionString is { } server)
        {
            settings["Hub__Database"] = "PostgreSQL";
            settings["ConnectionStrings__Hub"] = server;
        }

        return settings;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
