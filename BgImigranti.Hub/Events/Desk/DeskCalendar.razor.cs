using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>The calendar in which coordinators plan together. Whatever a circuit asks for is done with the rights of this moment.</summary>
public sealed partial class DeskCalendar
{
    /// <summary>The room in which planners meet; nothing is ever told in it.</summary>
    private const string Room = "desk/calendar";

    private static readonly TimeSpan Opens = TimeSpan.FromHours(7);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(22);

    private IReadOnlyList<PlannerEntry> _entries = [];
    private IReadOnlyList<OrganisationBadge> _organisations = [];
    private IReadOnlyList<PresentPerson> _here = [];
    private PlannerProposal? _proposal;
    private DateTime _shown;
    private DateOnly _from;
    private DateOnly _until;
    private string _organisation = "";
    private string? _said;
    private string? _problem;

    /// <summary>The day that is to be seen first, as addresses have it; today when it is none.</summary>
    [Parameter] public string? Day { get; set; }

    [Inject] public required PlannerService Desk { get; init; }

    [Inject] public required CircuitPresence Presence { get; init; }

    [Inject] public required LiveSubscriptions Subscriptions { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var day = LocalInput.Day(Day) ?? DateOnly.FromDateTime(Desk.Today);
        _shown = day.ToDateTime(default);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        (_from, _until) = (monday, monday.AddDays(6));
        _organisations = await Desk.OrganisationsAsync();
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override async Task StartAsync()
    {
        if (await ReaderAsync() is not { PersonId: { } personId } reader)
        {
            return;
        }

        // Subscribed first and read again after: nothing falls between.
        foreach (var stream in PlannerService.StreamsOf(reader, _organisations))
        {
            await KeepAsync(await Subscriptions.FollowAsync(stream, () => InvokeAsync(ShowAsync), Ended));
        }

        Keep(Presence.Enter(Room, personId, reader.DisplayName, ShowPeopleAsync));
        await ShowAsync();
        await ShowPeopleAsync();
    }

    private Task<Reader?> ReaderAsync() => Desk.ReaderAsync(Authentication);

    private async Task ReadAsync() => _entries = await ReaderAsync() is { } reader
        ? await Desk.ReadAsync(reader, (_from, _until), _organisation, Ended)
        : [];

    private async Task ShowAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private Task ShowPeopleAsync() => InvokeAsync(async () =>
    {
        _here = await ReaderAsync() is null ? [] : Presence.PeopleAt(Room);
        StateHasChanged();
    });

    private async Task LoadAsync(SchedulerLoadDataEventArgs shown)
    {
        var requested = (DateOnly.FromDateTime(shown.Start), DateOnly.FromDateTime(shown.End.AddTicks(-1)));
        if (requested != (_from, _until))
        {
            (_from, _until) = requested;
            await ReadAsync();
        }
    }

    private async Task FilterAsync(ChangeEventArgs chosen)
    {
        _organisation = chosen.Value as string ?? "";
        await ReadAsync();
    }

    private Task MoveAsync(SchedulerAppointmentMoveEventArgs moved) =>
        moved.Appointment?.Data is PlannerEntry entry ? ProposalAsync(entry, moved.TimeSpan, moved.TimeSpan) : Task.CompletedTask;

    private Task ResizeAsync(SchedulerAppointmentResizeEventArgs resized) => resized.Appointment?.Data is PlannerEntry entry
        ? ProposalAsync(entry, resized.Start - entry.Start, resized.End - entry.End)
        : Task.CompletedTask;

    private Task SelectAsync(SchedulerAppointmentSelectEventArgs<PlannerEntry> selected) =>
        selected.Data is { } entry ? OpenAsync(entry.DateId) : Task.CompletedTask;

    /// <summary>An empty hour begins a new event; in the month an empty day does, at ten.</summary>
    private void Create(SchedulerSlotSelectEventArgs slot)
    {
        var isDay = slot.Start.TimeOfDay == TimeSpan.Zero && slot.End - slot.Start >= TimeSpan.FromDays(1);
        var start = isDay ? slot.Start.AddHours(10) : slot.Start;
        Navigation.NavigateTo(CalendarLinks.NewAt(start, start.AddHours(1)), forceLoad: true);
    }

    private static void Render(SchedulerAppointmentRenderEventArgs<PlannerEntry> rendered)
    {
        if (rendered.Data is { } entry)
        {
            rendered.Attributes["class"] = string.Create(CultureInfo.InvariantCulture, $"planner-entry hue-{entry.Card.Organisation.Hue}");
        }
    }

    private async Task OpenAsync(long occurrenceId)
    {
        (_said, _problem) = (null, null);
        if (_entries.FirstOrDefault(entry => entry.DateId == occurrenceId) is not { } entry)
        {
            return;
        }

        if (!entry.MayMove)
        {
            Navigation.NavigateTo(entry.IsDraft ? CalendarLinks.Desk : entry.Card.Address, forceLoad: true);
            return;
        }

        await TypedAsync(OccurrenceInput.From(entry.Event, entry.Date), entry);
    }

    private async Task ProposalAsync(PlannerEntry entry, TimeSpan start, TimeSpan end)
    {
        (_said, _problem) = (null, entry.MayMove ? null : DeskText.NotYours);
        if (!entry.MayMove)
        {
            return;
        }

        var input = OccurrenceInput.Shifted(entry.Event, entry.Date, PlannerService.Push(entry, start), PlannerService.Push(entry, end));
        await TypedAsync(input, entry);
        if (_proposal is { Conflicts.Count: 0, Entry.IsSeries: false })
        {
            await ChosenAsync(OccurrenceAction.Move);
        }
    }

    private Task TypedAsync(OccurrenceInput input) => _proposal is { } proposal ? TypedAsync(input, proposal.Entry) : Task.CompletedTask;

    private async Task TypedAsync(OccurrenceInput input, PlannerEntry entry)
    {
        try
        {
            _problem = null;
            _proposal = new PlannerProposal(
                entry, input, await ReaderAsync() is { } reader ? await Desk.ConflictsAsync(reader, entry, input, Ended) : []);
        }
        catch (RefusalException refusal)
        {
            (_problem, _proposal) = (refusal.Text, new PlannerProposal(entry, input, []));
        }
    }

    private async Task ChosenAsync(OccurrenceAction action)
    {
        if (_proposal is not { } proposal || await ReaderAsync() is not { } reader)
        {
            return;
        }

        try
        {
            await Desk.ApplyAsync(reader, proposal, action, Ended);
            (_proposal, _problem, _said) = (null, null, OccurrenceActionText.Done(action));
        }
        catch (RefusalException refusal)
        {
            (_proposal, _problem) = (refusal.Code == PlannerService.Conflict ? null : proposal, refusal.Text);
        }

        await ReadAsync();
    }

    private void Close() => _proposal = null;
}
