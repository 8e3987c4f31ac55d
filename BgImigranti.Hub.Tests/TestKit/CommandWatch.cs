using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>Notes the statements that the work of this test sends to the database, and asks the database how it carries them out.</summary>
public sealed class CommandWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<CommandWatch?> Current = new();

    private readonly ConcurrentQueue<(string Text, IReadOnlyList<(string Name, object? Value)> Values)> _commands = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];

    private CommandWatch() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>The statements so far.</summary>
    public IReadOnlyList<string> Texts => [.. _commands.Select(command => command.Text)];

    /// <summary>Watches what is done from here on in this flow.</summary>
    public static CommandWatch Begin() => Current.Value = new CommandWatch();

    /// <summary>
    /// Waits until statements of this hub are seen: for up to a second the framework remembers that nobody wanted to know of them.
    /// </summary>
    public async Task AwakeAsync(HubDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        await Eventually.IsTrueAsync(async () =>
        {
            await db.Database.ExecuteSqlRawAsync("SELECT 1");
            return !_commands.IsEmpty;
        }, "a statement is seen");
        _commands.Clear();
    }

    /// <summary>How each statement that names this table is carried out, in the words of the engine.</summary>
    public async Task<IReadOnlyList<string>> PlansAsync(HubDbContext db, string table)
    {
        ArgumentNullException.ThrowIfNull(db);
        Current.Value = null;
        var plans = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var (text, values) in _commands.Where(command => command.Text.Contains($"\"{table}\"", StringComparison.Ordinal)))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The hub's own statement, asked about and not carried out.
            command.CommandText = $"EXPLAIN {(db.Database.IsSqlite() ? "QUERY PLAN " : "")}{text}";
#pragma warning restore CA2100
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            plans.Add($"{text}\n{await ReadAsync(command)}");
        }

        return plans;
    }

    /// <inheritdoc />
    public void OnNext(DiagnosticListener value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    /// <inheritdoc />
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value == this
            && value.Key == RelationalEventId.CommandExecuted.Name
            && value.Value is CommandExecutedEventData executed)
        {
            _commands.Enqueue((executed.Command.CommandText, [.. executed.Command.Parameters.Cast<DbParameter>().Select(
                parameter => (parameter.ParameterName, parameter.Value))]));
        }
    }

    /// <inheritdoc />
    public void OnCompleted()
    {
    }

    /// <inheritdoc />
    public void OnError(Exception error)
    {
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }

    private static async Task<string> ReadAsync(DbCommand command)
    {
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join('\n', lines);
    }
}
