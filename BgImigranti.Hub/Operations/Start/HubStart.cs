using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Operations.Demo;
using BgImigranti.Hub.Operations.Demo.Installation;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Operations.Start;

/// <summary>
/// What is done before the first request is accepted and the first background work begins: migrate, then fill what is empty.
/// </summary>
public sealed partial class HubStart(
    DatabaseMigrator migrator, DemoInstallation installation, DemoAccountGuard guard, IOptions<HubOptions> options,
    IHostEnvironment environment, ILogger<HubStart> logger)
    : IHostedLifecycleService
{
    private bool _isPrepared;

    /// <summary>
    /// Prepares the hub, once. The program calls it before the host is started, which would log with a trace what can go wrong here and
    /// is the operator's to mend; under another host, in a test, it is part of the start.
    /// </summary>
    /// <exception cref="DataDirectoryInUseException">Another hub works in the data directory.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (_isPrepared)
        {
            return;
        }

        if (options.Value.Database == DatabaseEngine.Sqlite)
        {
            LogSqlite(SqliteLibrary.Version);
        }

        await migrator.StartAsync(cancellationToken);
        await installation.AddSectionsAsync(cancellationToken);
        if (options.Value.Demo ?? environment.IsDevelopment())
        {
            await installation.FillAsync(canSignIn: environment.IsDevelopment(), cancellationToken);
        }

        await (environment.IsDevelopment() ? guard.OpenAsync(cancellationToken) : guard.ShutAsync(cancellationToken));
        _isPrepared = true;
    }

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is kept by SQLite {Version}")]
    private partial void LogSqlite(Version version);
}
