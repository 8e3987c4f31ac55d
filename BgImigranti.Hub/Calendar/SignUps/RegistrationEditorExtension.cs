using BgImigranti.Hub.Calendar.Desk;

namespace BgImigranti.Hub.Calendar.SignUps;

/// <summary>The way from an event's editor to the people who come.</summary>
internal sealed class RegistrationEditorExtension : IEventEditorExtension
{
    public IEnumerable<EventEditorLink> LinksOf(CalendarEvent item) =>
        item.HasSignUp ? [new(SignUpLinks.List(item.Id), SignUpText.ListTitle, "people")] : [];
}
