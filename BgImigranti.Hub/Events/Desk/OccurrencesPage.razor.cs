using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Events.Conflicts;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Publishing.Fields;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>The dates to come of an event, and the form that moves, cancels or restores one of them and those that follow it.</summary>
public sealed partial class OccurrencesPage
{
    private OccurrencesView _view = null!;
    private OccurrenceInput? _draft;
    private IReadOnlyList<ConflictView> _conflicts = [];

    [Parameter] public long Id { get; set; }

    /// <summary>A form that came back.</summary>
    [Parameter] public OccurrenceFormAnswer? Returned { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? RequestedPage { get; set; }

    [SupplyParameterFromQuery(Name = "date")] public string? RequestedDate { get; set; }

    [SupplyParameterFromQuery(Name = "done")] public string? RequestedDone { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required OccurrenceQueries Dates { get; init; }

    [Inject] public required ConflictQueries Conflicts { get; init; }

    private string Title => string.Format(CultureInfo.CurrentCulture, DeskText.DatesTitle, _view.Title);

    private string? DoneSentence =>
        Returned is null && Codes.Find<OccurrenceAction>(RequestedDone) is { } done ? OccurrenceActionText.Done(done) : null;

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        var (reader, cancellation) = (Reader.From(Context.User), Context.RequestAborted);
        var occurrenceId = Returned?.Draft.OccurrenceId ?? OccurrenceInput.Number(RequestedDate);
        _view = await Dates.FindAsync(
            reader, Id, (int)Math.Min(OccurrenceInput.Number(RequestedPage) ?? 1, 1_000), occurrenceId, cancellation);
        if (_view.Chosen is not { } chosen)
        {
            return;
        }

        // After a refusal the next try is one over what is now: the form says what was typed, the page what is.
        _draft = Returned is { } returned
            ? returned.Refusal is null ? returned.Draft : returned.Draft with { Version = _view.Event.Version }
            : OccurrenceInput.From(_view.Event, chosen);
        _conflicts = Returned?.Conflicts ?? await Conflicts.OfOrderAsync(reader, _draft.ToOrder(Id, OccurrenceAction.Move), cancellation);
    }
}
