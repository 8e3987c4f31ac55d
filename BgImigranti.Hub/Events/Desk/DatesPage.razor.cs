using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Events.Conflicts;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Publishing.Fields;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>The dates to come of an event, and the form that moves, cancels or restores one of them and those that follow it.</summary>
public sealed partial class DatesPage
{
    private DatesView _view = null!;
    private DateDraft? _draft;
    private IReadOnlyList<ConflictView> _conflicts = [];

    [Parameter] public long Id { get; set; }

    /// <summary>A form that came back.</summary>
    [Parameter] public DateAnswer? Returned { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? AskedPage { get; set; }

    [SupplyParameterFromQuery(Name = "date")] public string? AskedDate { get; set; }

    [SupplyParameterFromQuery(Name = "done")] public string? AskedDone { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required DatesReading Dates { get; init; }

    [Inject] public required ConflictReading Conflicts { get; init; }

    private string Title => string.Format(CultureInfo.CurrentCulture, DeskText.DatesTitle, _view.Title);

    private string? DoneSentence => Returned is null && Codes.Find<DateAct>(AskedDone) is { } done ? DateWords.Done(done) : null;

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        var (reader, cancellation) = (Reader.From(Context.User), Context.RequestAborted);
        var dateId = Returned?.Draft.DateId ?? DateDraft.Number(AskedDate);
        _view = await Dates.FindAsync(reader, Id, (int)Math.Min(DateDraft.Number(AskedPage) ?? 1, 1_000), dateId, cancellation);
        if (_view.Chosen is not { } chosen)
        {
            return;
        }

        // After a refusal the next try is one over what is now: the form says what was typed, the page what is.
        _draft = Returned is { } returned
            ? returned.Refusal is null ? returned.Draft : returned.Draft with { Version = _view.Event.Version }
            : DateDraft.Of(_view.Event, chosen);
        _conflicts = Returned?.Conflicts ?? await Conflicts.OfOrderAsync(reader, _draft.ToOrder(Id, DateAct.Move), cancellation);
    }
}
