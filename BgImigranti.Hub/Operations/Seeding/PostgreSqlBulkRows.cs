using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>PostgreSQL: <c>COPY</c>, with ids drawn before, because it returns none.</summary>
internal sealed class PostgreSqlBulkRows(WriteScope scope) : BulkRows(scope)
{
    protected override async Task<IReadOnlyList<long>> DrawAsync(BulkTable table, int count) => await Scope.Db.Database
        .SqlQuery<long>(
            $"""SELECT nextval(pg_get_serial_sequence({Quoted(table.Name)}, 'Id')) AS "Value" FROM generate_series(1, {count})""")
        .ToListAsync();

    protected override async Task WriteAsync(BulkTable table, IReadOnlyList<object> rows)
    {
        var connection = (NpgsqlConnection)Scope.Db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(Quoted))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.WriteRowAsync(CancellationToken.None, [.. table.Values(row)]);
        }

        await copy.CompleteAsync();
    }
}
