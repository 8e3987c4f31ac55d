namespace BgImigranti.Hub.Events.Feeds;

/// <summary>The filter of a subscription, as its address says it.</summary>
/// <param name="Organisation">Id of an organisation.</param>
/// <param name="Town">Code of a town.</param>
/// <param name="Category">Code of a category.</param>
/// <param name="Language">Code of a language it is held in.</param>
internal sealed record CalendarFeedQuery(string? Organisation, string? Town, string? Category, string? Language)
{
    /// <summary>The filter itself.</summary>
    public CalendarFilter Filter => CalendarFilter.Read(Organisation, Town, Category, Language);
}
