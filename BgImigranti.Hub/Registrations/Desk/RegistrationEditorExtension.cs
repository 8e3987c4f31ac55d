using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Desk;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>The way from an event's editor to the people who come.</summary>
internal sealed class RegistrationEditorExtension : IEventEditorExtension
{
    public IEnumerable<EventEditorLink> LinksOf(CalendarEvent item) =>
        item.HasRegistration ? [new(RegistrationLinks.List(item.Id), RegistrationText.ListTitle, "people")] : [];
}
