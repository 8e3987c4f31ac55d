using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>What a feature that builds on events adds above the editor of an event.</summary>
public interface IEventEditorExtension
{
    /// <summary>Pages of the event that the feature has.</summary>
    IEnumerable<EventEditorLink> LinksOf(CalendarEvent item) => [];

    /// <summary>Sentences that whoever edits the event has to know, in the language of the moment.</summary>
    Task<IReadOnlyList<string>> NoticesOfAsync(Reader reader, CalendarEvent item, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
