using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.PostgreSql;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>Writes entities past the tracker of changes, each engine in its own fastest way, inside an operation of the writer.</summary>
internal abstract class BulkRows(WriteScope scope)
{
    private const string Id = "Id";

    protected WriteScope Scope { get; } = scope;

    /// <summary>The way of this scope's engine.</summary>
    public static BulkRows From(WriteScope scope) =>
        scope.Db is PostgreSqlHubDbContext ? new PostgreSqlBulkRows(scope) : new SqliteBulkRows(scope);

    /// <summary>Adds rows that get ids, which stand in the entities afterwards: what hangs on them can be written next.</summary>
    public async Task AddNumberedAsync<TEntity>(IReadOnlyList<TEntity> rows)
        where TEntity : class
    {
        var table = BulkTable.From(Scope.Db, typeof(TEntity), isNumbered: true);
        var id = Scope.Db.Model.FindEntityType(typeof(TEntity))!.FindProperty(Id)!.PropertyInfo!;
        foreach (var (row, number) in rows.Zip(await DrawAsync(table, rows.Count)))
        {
            id.SetValue(row, number);
        }

        await WriteAsync(table, rows);
    }

    /// <summary>Adds rows on which nothing hangs.</summary>
    public Task AddAsync<TEntity>(IReadOnlyList<TEntity> rows)
        where TEntity : class => WriteAsync(BulkTable.From(Scope.Db, typeof(TEntity), isNumbered: false), rows);

    /// <summary>Ids that nothing in the table has or will get.</summary>
    protected abstract Task<IReadOnlyList<long>> DrawAsync(BulkTable table, int count);

    protected abstract Task WriteAsync(BulkTable table, IReadOnlyList<object> rows);

    protected static string Quoted(string name) => $"\"{name}\"";
}
