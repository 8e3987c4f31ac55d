using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>
/// Which fields of an event follow a file. A field follows while it is what the file said last; one that was edited here stays, and one
/// that both changed alike is in step again.
/// </summary>
/// <param name="Changed">Fields that take what the file says.</param>
/// <param name="Kept">Fields that stay, though the file says otherwise.</param>
/// <param name="IsClosed">Nothing of the event is touched, because it was closed or deleted here.</param>
internal sealed record FieldMerge(IReadOnlyCollection<string> Changed, IReadOnlyList<string> Kept, bool IsClosed)
{
    /// <summary>Compares.</summary>
    /// <param name="before">What the file said last.</param>
    /// <param name="mine">What stands here.</param>
    /// <param name="theirs">What the file says now.</param>
    /// <param name="isClosed">Whether the event was closed or deleted here.</param>
    public static FieldMerge From(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs,
        bool isClosed)
    {
        var differing = theirs.Keys.Where(field => mine[field] != theirs[field]).ToList();
        var changed = isClosed
            ? []
            : differing.Where(field => mine[field] == before.GetValueOrDefault(field, "")).ToHashSet(StringComparer.Ordinal);
        return new FieldMerge(changed, [.. differing.Where(field => !changed.Contains(field)).Order(StringComparer.Ordinal)], isClosed);
    }

    /// <summary>The fields here, with what follows the file taken from it.</summary>
    public FieldValues Fields(FieldValues mine, FieldValues theirs, string languageCode)
    {
        var followed = Changed.SelectMany(field => ExternalFields.Fields(field, languageCode)).ToHashSet(StringComparer.Ordinal);
        var fields = new FieldValues();
        foreach (var (name, value) in mine.Where(field => !followed.Contains(field.Key))
            .Concat(theirs.Where(field => followed.Contains(field.Key))))
        {
            fields.Add(name, value);
        }

        return fields;
    }
}
