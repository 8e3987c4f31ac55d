namespace BgImigranti.Hub.Events.Conflicts;

/// <summary>A conflict as a planner reads it.</summary>
/// <param name="Kind">What both want.</param>
/// <param name="At">When what is planned begins, UTC.</param>
/// <param name="Title">What stands there: the event's title, or the holiday's name.</param>
/// <param name="LanguageCode">Language of the title.</param>
/// <param name="Organisation">Whose event it is; empty for a holiday.</param>
/// <param name="OtherAt">When that begins, UTC; null for a holiday.</param>
/// <param name="Link">Where it can be read, relative to the language prefix; null for a holiday.</param>
/// <param name="Day">The day of a holiday.</param>
public sealed record ConflictView(
    ConflictKind Kind, DateTime At, string Title, string LanguageCode, string Organisation, DateTime? OtherAt, string? Link, DateOnly? Day);
