using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Operations.Verbs;

/// <summary>Copies the SQLite database into one file, while the hub goes on writing: the copy is of one moment.</summary>
public sealed class BackupVerb(IOptions<HubOptions> options, SqliteDatabase database)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the backup. A file with the wanted name is complete and on the disk; until then it has another name.</summary>
    public async Task RunAsync(VerbRequest.Backup request, IVerbOutput output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        RefuseOnPostgreSql(options.Value, "pg_dump --format=custom --file=FILE");
        if (Path.Exists(request.File))
        {
            throw VerbRefusal.Because($"{request.File} is there already; a backup overwrites nothing.");
        }

        var unfinished = request.File + ".unfinished";
        try
        {
            await CopyAsync(database.ReadingConnectionString, unfinished, cancellation);
            File.Move(unfinished, request.File, overwrite: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw VerbRefusal.Because($"{request.File} could not be written: {failure.Message}");
        }
        finally
        {
            File.Delete(unfinished);
        }

        await output.NoteAsync(
            string.Create(CultureInfo.InvariantCulture, $"{request.File}: {new FileInfo(request.File).Length:N0} bytes."));
    }

    /// <exception cref="Ui.RefusalException">The engine is PostgreSQL, whose own tools are better at it.</exception>
    internal static void RefuseOnPostgreSql(HubOptions options, string tool)
    {
        if (options.Database == DatabaseEngine.PostgreSql)
        {
            throw VerbRefusal.Because($"The database is PostgreSQL: use its own tool, {tool}.");
        }
    }

    /// <summary>Writes a copy of the database as it is now, for its owner's eyes only: it holds password hashes.</summary>
    internal static async Task CopyAsync(string source, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Delete(target);
        await using (File.Create(target))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(target, OwnerOnly);
            }
        }

        await using (var connection = new SqliteConnection(source))
        {
            await connection.OpenAsync(cancellation);
            await using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $target";
            copy.Parameters.AddWithValue("$target", target);
            copy.CommandTimeout = 0;
            await copy.ExecuteNonQueryAsync(cancellation);
        }

        await using var written = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
