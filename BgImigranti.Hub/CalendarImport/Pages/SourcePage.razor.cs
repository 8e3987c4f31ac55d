using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.CalendarImport.Reading;
using BgImigranti.Hub.CalendarImport.Writing;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.CalendarImport.Pages;

/// <summary>An external calendar: taking a file, what came of the last ones, what somebody has to decide, and its settings.</summary>
public sealed partial class SourcePage
{
    /// <summary>Codes of what was done before this page.</summary>
    public const string Created = "created", Saved = "saved", Taken = "taken", OnItsWay = "on-its-way", Fetched = "fetched";

    private SourceView _view = null!;
    private OrganisationBadge? _organisation;

    /// <summary>The source.</summary>
    [Parameter]
    public long Id { get; set; }

    /// <summary>What was done before this page.</summary>
    [SupplyParameterFromQuery(Name = CalendarImportLinks.DoneField)]
    public string? Done { get; set; }

    /// <summary>What was typed, when the settings came back.</summary>
    [Parameter]
    public CalendarSourceInput? Draft { get; set; }

    /// <summary>Why they came back.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>Why a file was not taken.</summary>
    [Parameter]
    public string? Problem { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required CalendarSourceQueries Reading { get; init; }

    [Inject]
    public required KnownOrganisations Organisations { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private static string FileHint => string.Format(
        CultureInfo.CurrentCulture,
        ImportText.FileHint,
        IcsLimits.Bytes / (1024 * 1024),
        Localization.Plurals.FormatNumber(IcsLimits.Events));

    private string? DoneText => Done switch
    {
        Created => ImportText.DoneCreated,
        Saved => ImportText.DoneSaved,
        Taken => ImportText.DoneTaken,
        OnItsWay => ImportText.DoneOnItsWay,
        Fetched => ImportText.DoneFetched,
        _ => null,
    };

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        _view = await Reading.OneAsync(Reader.From(Context.User), Id, Clock.GetUtcNow().UtcDateTime, Context.RequestAborted);
        _organisation = await Organisations.FindAsync(_view.Source.OrganisationId);
    }
}
