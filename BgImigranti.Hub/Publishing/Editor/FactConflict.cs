using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>A fact that is saved otherwise than it stands in somebody's form.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Saved">Its content as it is saved.</param>
/// <param name="Mine">Its content as it was typed.</param>
internal sealed record FactConflict(NamedFact Fact, string Saved, string Mine)
{
    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<FactConflict> Of(IRubric rubric, SharedItem item, FactsFields typed)
    {
        var (saved, mine) = (Fields(rubric, item), Read(rubric, item, typed));
        return [.. rubric.NamedFacts.Concat(CommonFacts.Named(rubric))
            .Select(fact => new FactConflict(fact, saved[fact.Field], mine[fact.Field]))
            .Where(conflict => !conflict.Fact.AreSame(conflict.Saved, conflict.Mine))];
    }

    private static FactsFields Fields(IRubric rubric, SharedItem item)
    {
        var fields = new FactsFields();
        foreach (var (field, value) in rubric.WriteFacts(item).Concat(CommonFacts.Write(item)))
        {
            fields.Add(field, value);
        }

        return fields;
    }

    /// <summary>What was typed, as it would be saved: a comma for a dot is no difference. What cannot be saved stands as it was typed.</summary>
    private static FactsFields Read(IRubric rubric, SharedItem item, FactsFields typed)
    {
        var mine = rubric.Create(new NewItem(item.OrganisationId, item.AuthorId, item.SourceLanguageCode, item.CreatedAt));
        (mine.ThreadId, mine.ThreadSection) = (item.ThreadId, item.ThreadSection);
        var reader = new FactsReader(typed);
        CommonFacts.Read(reader, mine, rubric, (item.AuthorId, item.ChangedAt));
        rubric.ReadFacts(reader, mine);
        var fields = Fields(rubric, mine);
        foreach (var (field, value) in reader.IsFaulty ? typed : [])
        {
            fields.Add(field, fields[field] is { Length: > 0 } read ? read : value);
        }

        return fields;
    }
}
