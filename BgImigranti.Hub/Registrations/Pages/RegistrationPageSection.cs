using BgImigranti.Hub.Events.Pages;
using BgImigranti.Hub.Registrations.Components;
using BgImigranti.Hub.Registrations.Reading;

namespace BgImigranti.Hub.Registrations.Pages;

/// <summary>The form and the places left, on an event's page.</summary>
internal sealed class RegistrationPageSection(RegistrationQueries reading) : IEventPageSection
{
    public string StreamOf(long eventId) => RegistrationKinds.SeatsStream(eventId);

    public async Task<EventPageSectionView?> ReadAsync(long eventId, CancellationToken cancellation)
    {
        var (view, version) = await reading.SeatsWithVersionAsync(eventId, cancellation);
        return view is null
            ? null
            : new(typeof(RegistrationSection), new Dictionary<string, object?>
            {
                [nameof(RegistrationSection.View)] = view,
                [nameof(RegistrationSection.LiveVersion)] = version
            });
    }
}
