using Npgsql;

namespace BgImigranti.Hub.Data.PostgreSql;

/// <summary>
/// Passes the wake-ups of the other nodes on to the listeners of this one. A connection that broke is opened again; what was committed
/// meanwhile is found by their polls.
/// </summary>
public sealed partial class PostgreSqlWakeUpListener(
    PostgreSqlDatabase database, IEnumerable<IChangeListener> listeners, TimeProvider clock,
    ILogger<PostgreSqlWakeUpListener> logger) : BackgroundService
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
        connection.Notification += (_, notification) => NotifyListeners(notification.Payload.Split('\n'));
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
    private void NotifyListeners(string[] streams)
    {
        foreach (var listener in listeners)
        {
            listener.OnCommitted(streams);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Wake-ups of other nodes are not heard for the moment")]
    private partial void LogListeningFailed(Exception failure);
}
