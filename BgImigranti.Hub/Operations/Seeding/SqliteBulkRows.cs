using System.Globalization;
using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>SQLite: one statement, compiled once and run for each row.</summary>
internal sealed class SqliteBulkRows(WriteScope scope) : BulkRows(scope)
{
    protected override async Task<IReadOnlyList<long>> DrawAsync(BulkTable table, int count)
    {
        // There is one writer, so what comes after the newest id is free; the sequence follows the ids that are written.
        var newest = await Scope.Db.Database
            .SqlQuery<long>($"""SELECT COALESCE((SELECT "seq" FROM "sqlite_sequence" WHERE "name" = {table.Name}), 0) AS "Value" """)
            .SingleAsync();
        return [.. Enumerable.Range(1, count).Select(number => newest + number)];
    }

    protected override async Task WriteAsync(BulkTable table, IReadOnlyList<object> rows)
    {
        await using var insert = Scope.Db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = Scope.Db.Database.CurrentTransaction!.GetDbTransaction();
        var names = table.Columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"@v{at}")).ToList();
#pragma warning disable CA2100 // Names of the model's own tables and columns; what is written goes as parameters.
        insert.CommandText =
            $"INSERT INTO {Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(Quoted))}) VALUES ({string.Join(", ", names)})";
#pragma warning restore CA2100
        foreach (var name in names)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = name;
            insert.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            foreach (var (at, value) in table.Values(row).Index())
            {
                insert.Parameters[at].Value = value;
            }

            await insert.ExecuteNonQueryAsync();
        }
    }
}
