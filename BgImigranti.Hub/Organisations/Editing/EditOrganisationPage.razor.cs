using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>An organisation's own people keep what is said about it; after a conflict both states are shown.</summary>
public sealed partial class EditOrganisationPage
{
    private OrganisationView _organisation = null!;
    private OrganisationInput _draft = null!;
    private IReadOnlyList<FieldError> _errors = [];
    private string? _checker;
    private bool _isSignedIn;

    [Parameter] public long Id { get; set; }

    /// <summary>A form that came back: what was typed and why it was not taken.</summary>
    [Parameter] public EditState? Returned { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required DirectoryQueries Directory { get; init; }

    private static IEnumerable<(string Code, string Text)> KindOptions =>
        KindNames.All.Select(kind => (KindNames.CodeOf(kind), KindNames.For(kind)));

    private static IEnumerable<(string Code, string Text)> CountryOptions => Countries.All.Select(country => (country.Code, country.Name));

    private static IEnumerable<(string Code, string Text)> TownOptions =>
        Towns.All.Select(town => (town.Code, town.Name)).Prepend(("", OrganisationsText.NoTown));

    private static IEnumerable<(string Code, string Text)> MonthOptions =>
        OrganisationRules.Months.Select(
            months => (Months(months), Plurals.Format(months, OrganisationsText.InMonthsOne, OrganisationsText.InMonthsMany)));

    private bool IsConflict => Returned?.IsConflict == true;

    private string LastCheck => (_organisation.DetailsCheckedOn, _checker) switch
    {
        (null, _) => OrganisationsText.NeverChecked,
        ({ } day, null) => string.Format(CultureInfo.CurrentCulture, OrganisationsText.LastChecked, VerificationDates.Words(day)),
        ({ } day, _) => string.Format(CultureInfo.CurrentCulture, OrganisationsText.LastCheckedBy, VerificationDates.Words(day), _checker),
    };

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        var reader = Reader.From(Context.User);
        _isSignedIn = reader.IsSignedIn;
        _organisation = await Directory.FindAsync(Id, Context.RequestAborted);

        // Somebody whose sign-in has expired gets their own text back, and nothing else that is not public.
        if (_isSignedIn || Returned is null)
        {
            OrganisationEditor.Require(reader, Id);
            _checker = await Directory.NameOfAsync(_organisation.DetailsCheckedById, Context.RequestAborted);
        }

        (_draft, _errors) = Returned is { } returned ? (returned.Draft, returned.Errors) : (OrganisationInput.From(_organisation), []);
    }

    private static string Months(int months) => months.ToString(CultureInfo.InvariantCulture);
}
