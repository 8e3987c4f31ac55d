namespace BgImigranti.Hub.Events.Pages;

/// <summary>What a feature that builds on events adds to an event's page, between its fields and its text.</summary>
public interface IEventPageSection
{
    /// <summary>
    /// The stream of an event that the section depends on besides the page's own: a cached page is rendered fresh after its next change.
    /// </summary>
    string StreamOf(long eventId);

    /// <summary>The section as everybody may see it; null when the event has none.</summary>
    Task<EventPageSectionView?> ReadAsync(long eventId, CancellationToken cancellation);
}
