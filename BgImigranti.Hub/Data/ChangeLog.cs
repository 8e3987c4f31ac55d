using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BgImigranti.Hub.Data;

/// <summary>
/// Numbers and logs what an operation told: one statement raises all its streams, one writes all its lines. It stands in every
/// write of the hub, so it speaks SQL, the same on both engines.
/// </summary>
internal static class ChangeLog
{
    /// <summary>Raises the streams and adds the lines, in the transaction of the scope.</summary>
    public static async Task AppendAsync(WriteScope scope)
    {
        // One fixed order of streams: two transactions can then never wait for each other in a circle.
        var streams = scope.Pending.GroupBy(change => change.Stream, StringComparer.Ordinal)
            .OrderBy(change => change.Key, StringComparer.Ordinal)
            .ToList();
        var versions = await IncrementVersionsAsync(scope.Db, streams);
        await using var log = Command(scope.Db);
        Bind(log, "at", scope.Db.ToStored(scope.Now));
        var rows = new List<string>();
        foreach (var stream in streams)
        {
            var version = versions[stream.Key] - stream.Count();
            foreach (var change in stream)
            {
                var row = rows.Count.ToString(CultureInfo.InvariantCulture);
                rows.Add($"(@s{row}, @v{row}, @k{row}, @i{row}, @at)");
                Bind(log, "s" + row, change.Stream);
                Bind(log, "v" + row, ++version);
                Bind(log, "k" + row, change.Kind);
                Bind(log, "i" + row, change.SubjectId());
            }
        }

        log.CommandText =
            $"""INSERT INTO "LiveChanges" ("Stream", "Version", "Kind", "SubjectId", "At") VALUES {string.Join(", ", rows)}""";
        await log.ExecuteNonQueryAsync();
    }

    private static async Task<Dictionary<string, long>> IncrementVersionsAsync(
        HubDbContext db, List<IGrouping<string, WriteScope.PendingChange>> streams)
    {
        await using var raise = Command(db);
        var rows = new List<string>(streams.Count);
        foreach (var stream in streams)
        {
            var row = rows.Count.ToString(CultureInfo.InvariantCulture);
            rows.Add($"(@s{row}, @n{row})");
            Bind(raise, "s" + row, stream.Key);
            Bind(raise, "n" + row, (long)stream.Count());
        }

        raise.CommandText =
            $"""
            INSERT INTO "LiveStreams" ("Name", "Version") VALUES {string.Join(", ", rows)}
            ON CONFLICT ("Name") DO UPDATE SET "Version" = "LiveStreams"."Version" + excluded."Version"
            RETURNING "Name", "Version"
            """;
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var reader = await raise.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            versions[reader.GetString(0)] = reader.GetInt64(1);
        }

        return versions;
    }

    private static DbCommand Command(HubDbContext db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static void Bind(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
