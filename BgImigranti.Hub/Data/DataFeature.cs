using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Data.PostgreSql;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Data.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Data;

/// <summary>Entry point of the storey that keeps things.</summary>
public static class DataFeature
{
    /// <summary>Options, engine, writer and reading contexts.</summary>
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddOptions<HubOptions>().BindConfiguration(HubOptions.Section)
            .PostConfigure<IHostEnvironment>((options, environment) =>
                options.DataDirectory = Path.GetFullPath(options.DataDirectory, environment.ContentRootPath))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<HubOptions>, HubOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DataDirectory>();
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<PostgreSqlDatabase>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton(Writer);
        services.AddSingleton(Reader);
        services.AddSingleton(WakeUps);
        services.AddHostedService<ChangeLogTrimJob>();
        services.AddSingleton<StatisticsRefreshJob>();
        services.AddHostedService(provider => provider.GetRequiredService<StatisticsRefreshJob>());
        return services;
    }

    private static HubWriter Writer(IServiceProvider services) =>
        services.GetRequiredService<IOptions<HubOptions>>().Value.Database == DatabaseEngine.Sqlite
            ? ActivatorUtilities.CreateInstance<SqliteHubWriter>(services)
            : ActivatorUtilities.CreateInstance<PostgreSqlHubWriter>(services);

    private static IHostedService WakeUps(IServiceProvider services) =>
        services.GetRequiredService<IOptions<HubOptions>>().Value.Database == DatabaseEngine.PostgreSql
            ? ActivatorUtilities.CreateInstance<PostgreSqlWakeUpListener>(services)
            : new NoWakeUps();

    private static IDbContextFactory<HubDbContext> Reader(IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<HubOptions>>().Value.Database == DatabaseEngine.PostgreSql)
        {
            var server = services.GetRequiredService<PostgreSqlDatabase>();
            return new HubDbContextFactory<PostgreSqlHubDbContext>(server.BuildOptions(readOnly: true));
        }

        var file = services.GetRequiredService<SqliteDatabase>();
        return new HubDbContextFactory<SqliteHubDbContext>(file.BuildOptions(builder => builder.UseSqlite(file.ReadingConnectionString)));
    }

    /// <summary>On SQLite there is one node, which wakes itself.</summary>
    private sealed class NoWakeUps : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
