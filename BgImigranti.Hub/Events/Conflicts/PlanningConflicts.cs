using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Events.Conflicts;

/// <summary>
/// Finds what gets in the way of what is planned. Without a database: what is asked about is given. A warning, never a prohibition.
/// </summary>
public static class PlanningConflicts
{
    /// <summary>Conflicts of the slots with others and with holidays, each pair once by its first kind, in order of time.</summary>
    /// <param name="slots">What is planned.</param>
    /// <param name="others">What stands there already; cancelled dates are none.</param>
    /// <param name="isHoliday">Whether a day is a public holiday.</param>
    public static IReadOnlyList<FoundConflict> For(
        IReadOnlyCollection<PlannedSlot> slots, IReadOnlyCollection<PlannedSlot> others, Func<DateOnly, bool> isHoliday)
    {
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(isHoliday);
        return [.. slots.OrderBy(slot => slot.StartUtc).SelectMany(slot => Days(slot).Where(isHoliday)
            .Select(day => new FoundConflict(ConflictKind.Holiday, slot, null, day))
            .Concat(from other in others
                    where other.Event.EventId != slot.Event.EventId && slot.Overlaps(other)
                    orderby other.StartUtc
                    let kind = KindOf(slot.Event, other.Event)
                    where kind is not null
                    select new FoundConflict(kind.Value, slot, other, null)))];
    }

    private static ConflictKind? KindOf(PlannedEvent one, PlannedEvent other) =>
        IsSamePlace(one, other) ? ConflictKind.Place
        : one.OrganisationId == other.OrganisationId && HasSamePeople(one, other) ? ConflictKind.People
        : one.CoOrganisers.Count + other.CoOrganisers.Count > 0 && Hosts(one).Intersect(Hosts(other)).Any() ? ConflictKind.Organisations
        : null;

    private static bool IsSamePlace(PlannedEvent one, PlannedEvent other) =>
        one.Town == other.Town && (IsSame(one.PlaceBg, other.PlaceBg) || IsSame(one.PlaceEn, other.PlaceEn));

    private static bool HasSamePeople(PlannedEvent one, PlannedEvent other) =>
        one.AuthorId == other.AuthorId || IsSame(one.Phone, other.Phone) || IsSame(one.Email, other.Email);

    private static IEnumerable<long> Hosts(PlannedEvent item) => item.CoOrganisers.Append(item.OrganisationId);

    private static bool IsSame(string? one, string? other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    /// <summary>Capitals, spaces and punctuation do not make another place.</summary>
    private static string Plain(string? text) => new([.. (text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static IEnumerable<DateOnly> Days(PlannedSlot slot)
    {
        var last = DateOnly.FromDateTime(InstantFormatter.ToSofia(slot.EndUtc > slot.StartUtc ? slot.EndUtc.AddTicks(-1) : slot.EndUtc));
        for (var day = DateOnly.FromDateTime(InstantFormatter.ToSofia(slot.StartUtc)); day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
