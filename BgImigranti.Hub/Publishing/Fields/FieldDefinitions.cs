namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>What is called as people have named it: needed to say fields that point at such things.</summary>
/// <param name="Organisations">Names of organisations by id.</param>
/// <param name="Sections">Names of sections of the forum by slug.</param>
public sealed record FieldDefinitions(IReadOnlyDictionary<string, string> Organisations, IReadOnlyDictionary<string, string> Sections);
