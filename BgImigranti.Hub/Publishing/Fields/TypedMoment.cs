namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>What a field for a moment held.</summary>
/// <param name="IsEmpty">Nothing was typed.</param>
/// <param name="Utc">The moment; null when nothing, or nothing readable, was typed.</param>
public readonly record struct TypedMoment(bool IsEmpty, DateTime? Utc);
