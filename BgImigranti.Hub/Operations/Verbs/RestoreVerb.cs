using System.Globalization;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Operations.Verbs;

/// <summary>
/// Puts a backup in the place of the SQLite database while no hub runs. The backup is examined first, the present database is kept in
/// <c>backups/</c>, and the change itself is one renaming: a power cut leaves the old database or the new one.
/// </summary>
public sealed class RestoreVerb(IOptions<HubOptions> options, SqliteDatabase database, TimeProvider clock)
{
    /// <summary>Restores. The data directory is held by this process and no connection is open.</summary>
    public async Task RunAsync(VerbRequest.Restore request, IVerbOutput output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        BackupVerb.RefuseOnPostgreSql(options.Value, "pg_restore --clean --if-exists FILE");
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = request.File,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false
        }.ToString();
        await ExamineAsync(request.File, source, cancellation);
        var present = options.Value.SqliteFile;
        var incoming = present + ".incoming";
        await BackupVerb.CopyAsync(source, incoming, cancellation);
        if (File.Exists(present))
        {
            await output.NoteAsync($"The database that was here is kept: {await SetAsideAsync(present, cancellation)}");
        }

        File.Move(incoming, present, overwrite: true);
        await output.NoteAsync($"Restored from {request.File}. Everybody's open pages reload by themselves when the hub starts.");
    }

    /// <exception cref="Ui.RefusalException">The file is no whole database of a hub that this program knows.</exception>
    private async Task ExamineAsync(string file, string source, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw VerbRefusal.Because($"There is no file {file}.");
        }

        try
        {
            await using var connection = new SqliteConnection(source);
            await connection.OpenAsync(cancellation);
            var verdict = await ScalarAsync(connection, "PRAGMA integrity_check(1)", cancellation);
            if (verdict != "ok")
            {
                throw VerbRefusal.Because($"{file} is damaged: {verdict}");
            }

            var newest = await ScalarAsync(connection, "SELECT MAX(MigrationId) FROM __EFMigrationsHistory", cancellation);
            await using var db = new SqliteHubDbContext(database.BuildOptions(builder => builder.UseSqlite("Data Source=:memory:")));
            if (!db.Database.GetMigrations().Contains(newest, StringComparer.Ordinal))
            {
                throw VerbRefusal.Because($"{file} was made by a newer hub ({newest}); restore it with that one.");
            }
        }
        catch (SqliteException failure)
        {
            throw VerbRefusal.Because($"{file} is no backup of a hub: {failure.Message}");
        }
    }

    /// <summary>Copies the present database away and empties its write-ahead log, which must not meet the other database.</summary>
    private async Task<string> SetAsideAsync(string present, CancellationToken cancellation)
    {
        var stamp = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var kept = Path.Combine(options.Value.DataDirectory, "backups", $"before-restore-{stamp}.db");
        await BackupVerb.CopyAsync(database.WritingConnectionString, kept, cancellation);
        await using (var connection = new SqliteConnection(database.WritingConnectionString))
        {
            await connection.OpenAsync(cancellation);
            await ScalarAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        }

        SqliteConnection.ClearAllPools();
        File.Delete(present + "-wal");
        File.Delete(present + "-shm");
        return kept;
    }

    private static async Task<string> ScalarAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) ?? "";
    }
}
