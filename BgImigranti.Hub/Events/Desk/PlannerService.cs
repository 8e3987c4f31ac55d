using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Events.Conflicts;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components.Authorization;
using NodaTime;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>
/// What the calendar of the desk asks of the hub. A circuit keeps its person for long, so each call gets the reader of its moment.
/// </summary>
public sealed class PlannerService(
    PersonRights rights, PlannerQueries reading, ConflictQueries conflicts, RescheduleService rescheduling,
    KnownOrganisations organisations, WriteThrottle throttle)
{
    /// <summary>Code of the refusal that says somebody was faster.</summary>
    public const string Conflict = PlanningRefusals.ConflictCode;

    /// <summary>Today in Sofia, at midnight.</summary>
    public DateTime Today => reading.Today;

    /// <summary>The person of a circuit as they are now; null when they no longer work in the network.</summary>
    public async Task<Reader?> ReaderAsync(Task<AuthenticationState> authentication)
    {
        ArgumentNullException.ThrowIfNull(authentication);
        var reader = await rights.RefreshAsync((await authentication).User);
        return reader.IsNetwork ? reader : null;
    }

    /// <summary>All organisations, by name.</summary>
    public async Task<IReadOnlyList<OrganisationBadge>> OrganisationsAsync() =>
        [.. (await organisations.AllAsync()).Values.OrderBy(badge => badge.Name, StringComparer.CurrentCulture)];

    /// <summary>What tells of changes here: the public calendar, and the desks whose drafts this planner sees.</summary>
    public static IEnumerable<string> StreamsOf(Reader planner, IEnumerable<OrganisationBadge> all)
    {
        ArgumentNullException.ThrowIfNull(planner);
        return (planner.IsAdministrator ? all.Select(badge => LiveStreams.Desk(badge.Id))
            : planner.OrganisationId is { } own ? [LiveStreams.Desk(own)]
            : []).Prepend(EventsRubric.StreamName);
    }

    /// <summary>The dates between two days.</summary>
    /// <param name="planner">Who asks.</param>
    /// <param name="days">First and last day.</param>
    /// <param name="organisation">Id of the organisation whose dates are wanted; anything else means all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<IReadOnlyList<PlannerEntry>> ReadAsync(
        Reader planner, (DateOnly From, DateOnly Until) days, string organisation, CancellationToken cancellation) =>
        reading.ReadAsync(planner, days.From, days.Until, OccurrenceInput.Number(organisation), cancellation);

    /// <summary>What the typed time of a date would get in the way of.</summary>
    /// <exception cref="RefusalException">It is no time, or not this person's event.</exception>
    public Task<IReadOnlyList<ConflictView>> ConflictsAsync(
        Reader planner, PlannerEntry entry, OccurrenceInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(input);
        return entry.IsCancelled
            ? Task.FromResult<IReadOnlyList<ConflictView>>([])
            : conflicts.OfOrderAsync(planner, input.ToOrder(entry.EventId, OccurrenceAction.Move), cancellation);
    }

    /// <summary>Does what was chosen.</summary>
    /// <exception cref="RefusalException">As <see cref="RescheduleService.ApplyAsync"/>.</exception>
    public Task ApplyAsync(Reader planner, PlannerProposal proposal, OccurrenceAction action, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        throttle.Take(planner);
        return rescheduling.ApplyAsync(planner, proposal.Draft.ToOrder(proposal.Entry.EventId, action), cancellation);
    }

    /// <summary>How far a date is pushed; one of whole days by whole days.</summary>
    public static Period Push(PlannerEntry entry, TimeSpan by)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.IsWholeDay ? Period.FromDays((int)Math.Round(by.TotalDays)) : Period.FromMinutes((long)Math.Round(by.TotalMinutes));
    }
}
