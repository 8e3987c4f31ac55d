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
    private PlannerWish? _wish;
    private DateTime _shown;
    private DateOnly _from;
    private DateOnly _until;
    private string _organisation = "";
    private string? _said;
    private string? _problem;

    /// <summary>The day that is to be seen first, as addresses have it; today when it is none.</summary>
    [Parameter] public string? Day { get; set; }

    [Inject] public required PlannerDesk Desk { get; init; }

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
        foreach (var stream in PlannerDesk.StreamsOf(reader, _organisations))
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
        var asked = (DateOnly.FromDateTime(shown.Start), DateOnly.FromDateTime(shown.End.AddTicks(-1)));
        if (asked != (_from, _until))
        {
            (_from, _until) = asked;
            await ReadAsync();
        }
    }

    private async Task FilterAsync(ChangeEventArgs chosen)
    {
        _organisation = chosen.Value as string ?? "";
        await ReadAsync();
    }

    private Task MoveAsync(SchedulerAppointmentMoveEventArgs moved) =>
        moved.Appointment?.Data is PlannerEntry entry ? WishAsync(entry, moved.TimeSpan, moved.TimeSpan) : Task.CompletedTask;

    private Task StretchAsync(SchedulerAppointmentResizeEventArgs stretched) => stretched.Appointment?.Data is PlannerEntry entry
        ? WishAsync(entry, stretched.Start - entry.Start, stretched.End - entry.End)
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

    private async Task OpenAsync(long dateId)
    {
        (_said, _problem) = (null, null);
        if (_entries.FirstOrDefault(entry => entry.DateId == dateId) is not { } entry)
        {
            return;
        }

        if (!entry.MayMove)
        {
            Navigation.NavigateTo(entry.IsDraft ? CalendarLinks.Desk : entry.Card.Address, forceLoad: true);
            return;
        }

        await TypedAsync(DateDraft.Of(entry.Event, entry.Date), entry);
    }

    private async Task WishAsync(PlannerEntry entry, TimeSpan start, TimeSpan end)
    {
        (_said, _problem) = (null, entry.MayMove ? null : DeskText.NotYours);
        if (!entry.MayMove)
        {
            return;
        }

        var draft = DateDraft.Shifted(entry.Event, entry.Date, PlannerDesk.Push(entry, start), PlannerDesk.Push(entry, end));
        await TypedAsync(draft, entry);
        if (_wish is { Conflicts.Count: 0, Entry.IsSeries: false })
        {
            await ChosenAsync(DateAct.Move);
        }
    }

    private Task TypedAsync(DateDraft draft) => _wish is { } wish ? TypedAsync(draft, wish.Entry) : Task.CompletedTask;

    private async Task TypedAsync(DateDraft draft, PlannerEntry entry)
    {
        try
        {
            _problem = null;
            _wish = new PlannerWish(entry, draft, await ReaderAsync() is { } reader ? await Desk.ConflictsAsync(reader, entry, draft, Ended) : []);
        }
        catch (RefusalException refusal)
        {
            (_problem, _wish) = (refusal.Text, new PlannerWish(entry, draft, []));
        }
    }

    private async Task ChosenAsync(DateAct act)
    {
        if (_wish is not { } wish || await ReaderAsync() is not { } reader)
        {
            return;
        }

        try
        {
            await Desk.ApplyAsync(reader, wish, act, Ended);
            (_wish, _problem, _said) = (null, null, DateWords.Done(act));
        }
        catch (RefusalException refusal)
        {
            (_wish, _problem) = (refusal.Code == PlannerDesk.Conflict ? null : wish, refusal.Text);
        }

        await ReadAsync();
    }

    private void Close() => _wish = null;
}
