using Microsoft.Data.Sqlite;

namespace BgImigranti.Hub.Tests.Operations;

/// <summary>An empty data directory that goes with the test.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder(string name = "") => Root = Directory.CreateTempSubdirectory("hub-ops-" + name).FullName;

    public string Root { get; }

    public string DatabaseFile => PathTo("hub.db");

    public string PathTo(string name) => Path.Combine(Root, name);

    /// <summary>Asks the SQLite file past the hub.</summary>
    public object? Ask(string sql, SqliteOpenMode mode = SqliteOpenMode.ReadOnly)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = DatabaseFile, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
