using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>A fact that is saved otherwise than it stands in somebody's form.</summary>
/// <param name="Field">The fact.</param>
/// <param name="Saved">Its content as it is saved.</param>
/// <param name="Mine">Its content as it was typed.</param>
internal sealed record FieldConflict(FieldDefinition Field, string Saved, string Mine)
{
    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<FieldConflict> From(IRubric rubric, SharedItem item, FieldValues typed)
    {
        var (saved, mine) = (Fields(rubric, item), Read(rubric, item, typed));
        return [.. rubric.FieldDefinitions.Concat(CommonFields.Named(rubric))
            .Select(field => new FieldConflict(field, saved[field.Field], mine[field.Field]))
            .Where(conflict => !conflict.Field.AreSame(conflict.Saved, conflict.Mine))];
    }

    private static FieldValues Fields(IRubric rubric, SharedItem item)
    {
        var fields = new FieldValues();
        foreach (var (field, value) in rubric.WriteFields(item).Concat(CommonFields.Write(item)))
        {
            fields.Add(field, value);
        }

        return fields;
    }

    /// <summary>
    /// What was typed, as it would be saved: a comma for a dot is no difference. What cannot be saved stands as it was typed.
    /// </summary>
    private static FieldValues Read(IRubric rubric, SharedItem item, FieldValues typed)
    {
        var mine = rubric.Create(new NewItem(item.OrganisationId, item.AuthorId, item.SourceLanguageCode, item.CreatedAt));
        (mine.ThreadId, mine.ThreadSection) = (item.ThreadId, item.ThreadSection);
        var reader = new FieldReader(typed);
        CommonFields.Read(reader, mine, rubric, (item.AuthorId, item.ChangedAt));
        rubric.ReadFields(reader, mine);
        var fields = Fields(rubric, mine);
        foreach (var (field, value) in reader.IsFaulty ? typed : [])
        {
            fields.Add(field, fields[field] is { Length: > 0 } read ? read : value);
        }

        return fields;
    }
}
