using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>An organisation: how to reach it, what it does, who works for it, and what it has shared.</summary>
public sealed partial class OrganisationPage
{
    private OrganisationPageView? _view;
    private IReadOnlyList<ShelfView> _shelves = [];
    private bool _mayEdit;

    [Parameter] public long Id { get; set; }

    [Parameter] public string? Slug { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required DirectoryReading Directory { get; init; }

    [Inject] public required MarkdownRenderer Markdown { get; init; }

    [Inject] public required IEnumerable<IOrganisationShelf> Shelves { get; init; }

    private OrganisationView Organisation => _view!.Organisation;

    /// <summary>Id of the whole of an organisation's page.</summary>
    public static string ElementId(long id) => string.Create(CultureInfo.InvariantCulture, $"organisation-{id}-page");

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        var cancellation = Context.RequestAborted;
        var reader = Reader.From(Context.User);
        PageCache.CacheUntilChanged(Context, [LiveStreams.Organisations, .. Shelves.SelectMany(shelf => shelf.Streams)]);
        var view = await Directory.PageAsync(Id, cancellation);
        if (Slug != OrganisationsLinks.Slug(view.Organisation.NameBg))
        {
            // The id decides; a name that was wrong or has changed leads to the right address.
            var address = OrganisationsLinks.Organisation(Id, view.Organisation.NameBg);
            Context.Response.Redirect($"{Context.Request.PathBase}/{address}", permanent: true);
            return;
        }

        var shelves = new List<ShelfView>();
        foreach (var shelf in Shelves.OrderBy(shelf => shelf.Order))
        {
            if (await shelf.FindAsync(Id, reader, cancellation) is { } filled)
            {
                shelves.Add(filled);
            }
        }

        (_view, _shelves, _mayEdit) = (view, shelves, OrganisationRights.MayEdit(reader, Id));
    }
}
