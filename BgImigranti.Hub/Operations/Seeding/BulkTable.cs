using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>
/// The columns of an entity as the model has them, so that what a feature adds to its tables is written without a word here.
/// </summary>
internal sealed class BulkTable
{
    private readonly IReadOnlyList<BulkColumn> _columns;

    private BulkTable(string name, IReadOnlyList<BulkColumn> columns)
    {
        Name = name;
        _columns = columns;
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Names of the columns.</summary>
    public IEnumerable<string> Columns => _columns.Select(column => column.Name);

    /// <summary>The table of an entity.</summary>
    /// <param name="db">A context of the engine.</param>
    /// <param name="entity">Type of the entity.</param>
    /// <param name="isNumbered">Its rows come with ids; otherwise the database gives them.</param>
    public static BulkTable From(DbContext db, Type entity, bool isNumbered)
    {
        var type = db.Model.FindEntityType(entity)!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var written = type.GetProperties()
            .Where(property => isNumbered || !property.IsPrimaryKey() || property.ValueGenerated == ValueGenerated.Never);
        return new BulkTable(table.Name, [.. written.Select(property => Column(type, property, table))]);
    }

    /// <summary>The values of a row, as the provider takes them.</summary>
    public IEnumerable<object> Values(object row) => _columns.Select(column => column.Value(row) ?? DBNull.Value);

    private static BulkColumn Column(IEntityType type, IProperty property, StoreObjectIdentifier table)
    {
        var converter = property.GetTypeMapping().Converter;
        var discriminator = property == type.FindDiscriminatorProperty() ? type.GetDiscriminatorValue() : null;
        var own = property.PropertyInfo
            ?? throw new InvalidOperationException($"{type.DisplayName()}.{property.Name} has no property to read.");
        return new BulkColumn(property.GetColumnName(table)!, row =>
        {
            var value = discriminator ?? own.GetValue(row);
            return value is null || converter is null ? value : converter.ConvertToProvider(value);
        });
    }

    private sealed record BulkColumn(string Name, Func<object, object?> Value);
}
