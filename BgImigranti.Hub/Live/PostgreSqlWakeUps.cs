using BgImigranti.Hub.Data.PostgreSql;
using Npgsql;

namespace BgImigranti.Hub.Live;

/// <summary>
/// Hears the wake-ups of the other nodes. A connection that broke is opened again; what was told meanwhile is found by the
/// pump's poll.
/// </summary>
public sealed partial class PostgreSqlWakeUps(
    PostgreSqlDatabase database, IEnumerable<IChangeListener> listeners, TimeProvider clock, ILogger<PostgreSqlWakeUps> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                LogListeningFailed(failure);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        connection.Notification += (_, notification) => Tell(notification.Payload.Split('\n'));
        await connection.OpenAsync(stopping);
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgreSqlHubWriter.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stopping);
        }

        while (true)
        {
            await connection.WaitAsync(stopping);
        }
    }

    /// <summary>What another node wrote concerns the pages kept here as much as the people who follow.</summary>
    private void Tell(string[] streams)
    {
        foreach (var listener in listeners)
        {
            listener.Committed(streams);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Wake-ups of other nodes are not heard for the moment")]
    private partial void LogListeningFailed(Exception failure);
}
