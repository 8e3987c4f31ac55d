using System.Collections.Frozen;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>What of an event can get in the way of another.</summary>
/// <param name="EventId">The event.</param>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="AuthorId">Who began it.</param>
public sealed record PlannedEvent(long EventId, long OrganisationId, long AuthorId)
{
    /// <summary>Organisations that hold it too.</summary>
    public IReadOnlySet<long> CoOrganisers { get; init; } = FrozenSet<long>.Empty;

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Code of the town.</summary>
    public string? Town { get; init; }

    public string PlaceBg { get; init; } = "";

    public string PlaceEn { get; init; } = "";

    /// <summary>An event at its own place, or at that of one of its dates.</summary>
    public static PlannedEvent From(CalendarEvent item, Occurrence? occurrence)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new PlannedEvent(item.Id, item.OrganisationId, item.AuthorId)
        {
            CoOrganisers = item.CoOrganisers.ToFrozenSet(),
            Phone = item.Phone,
            Email = item.Email,
            Town = occurrence?.Town ?? item.Town,
            PlaceBg = occurrence?.PlaceBg ?? item.PlaceBg,
            PlaceEn = occurrence?.PlaceEn ?? item.PlaceEn,
        };
    }
}
