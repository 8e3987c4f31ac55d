using BgImigranti.Hub.Data;
using BgImigranti.Hub.Operations.Demo;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Operations;

/// <summary>What is done before the first request is accepted and the first background work begins: migrate, then fill what is empty.</summary>
public sealed class HubStart(
    DatabaseMigrator migrator, DemoInstallation installation, DemoDoor door, IOptions<HubOptions> options, IHostEnvironment environment)
    : IHostedLifecycleService
{
    /// <inheritdoc />
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await migrator.StartAsync(cancellationToken);
        await installation.AddSectionsAsync(cancellationToken);
        if (options.Value.Demo ?? environment.IsDevelopment())
        {
            await installation.FillAsync(canSignIn: environment.IsDevelopment(), cancellationToken);
        }

        await (environment.IsDevelopment() ? door.OpenAsync(cancellationToken) : door.ShutAsync(cancellationToken));
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
}
