using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Organisations;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>
/// The desk as it lives: it follows the streams of its organisation, or of all for administrators, and shows who of the network is here.
/// </summary>
public sealed partial class DeskBoard
{
    /// <summary>The room in which the people of the network meet; nothing is ever told in it.</summary>
    private const string Room = "desk";

    private DeskView? _view;
    private IReadOnlyList<PresentPerson> _here = [];

    [Inject] public required DeskQueries Desk { get; init; }

    [Inject] public required CircuitPresence Presence { get; init; }

    [Inject] public required LiveSubscriptions Subscriptions { get; init; }

    [Inject] public required PersonRights Rights { get; init; }

    [Inject] public required KnownOrganisations Organisations { get; init; }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ReadAsync();

    /// <inheritdoc />
    protected override async Task StartAsync()
    {
        if (await ReaderAsync() is not { PersonId: { } personId } reader)
        {
            return;
        }

        // Subscribed first and read again after: nothing falls between.
        foreach (var stream in await StreamsAsync(reader))
        {
            await KeepAsync(await Subscriptions.FollowAsync(stream, () => InvokeAsync(ShowAsync), Ended));
        }

        Keep(Presence.Enter(Room, personId, reader.DisplayName, ShowPeopleAsync));
        await ShowAsync();
        await ShowPeopleAsync();
    }

    private async Task<Reader?> ReaderAsync()
    {
        var reader = await Rights.RefreshAsync((await Authentication).User);
        return reader.IsNetwork ? reader : null;
    }

    /// <summary>What lies on desks, threads that wait for an answer, and what others call urgent.</summary>
    private async Task<IEnumerable<string>> StreamsAsync(Reader reader) =>
        [LiveStreams.Forum, LiveStreams.Urgent, .. await DesksAsync(reader)];

    private async Task<IEnumerable<string>> DesksAsync(Reader reader) => reader.IsAdministrator
        ? (await Organisations.AllAsync()).Keys.Select(LiveStreams.Desk)
        : reader.OrganisationId is { } own ? [LiveStreams.Desk(own)] : [];

    private async Task ReadAsync() => _view = await ReaderAsync() is { } reader ? await Desk.ReadAsync(reader, Ended) : null;

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
}
