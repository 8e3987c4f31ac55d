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
    private IReadOnlyList<TeasersView> _teaserLists = [];
    private bool _mayEdit;

    [Parameter] public long Id { get; set; }

    [Parameter] public string? Slug { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required DirectoryQueries Directory { get; init; }

    [Inject] public required MarkdownRenderer Markdown { get; init; }

    [Inject] public required IEnumerable<IOrganisationTeasers> TeaserLists { get; init; }

    private OrganisationView Organisation => _view!.Organisation;

    /// <summary>Id of the whole of an organisation's page.</summary>
    public static string ElementId(long id) => string.Create(CultureInfo.InvariantCulture, $"organisation-{id}-page");

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        var cancellation = Context.RequestAborted;
        var reader = Reader.From(Context.User);
        PageCache.CacheUntilChanged(Context, [LiveStreams.Organisations, .. TeaserLists.SelectMany(teasers => teasers.Streams)]);
        var view = await Directory.PageAsync(Id, cancellation);
        if (Slug != OrganisationsLinks.Slug(view.Organisation.NameBg))
        {
            // The id decides; a name that was wrong or has changed leads to the right address.
            var address = OrganisationsLinks.Organisation(Id, view.Organisation.NameBg);
            Context.Response.Redirect($"{Context.Request.PathBase}/{address}", permanent: true);
            return;
        }

        var teaserLists = new List<TeasersView>();
        foreach (var teasers in TeaserLists.OrderBy(teasers => teasers.Order))
        {
            if (await teasers.FindAsync(Id, reader, cancellation) is { } filled)
            {
                teaserLists.Add(filled);
            }
        }

        (_view, _teaserLists, _mayEdit) = (view, teaserLists, OrganisationRights.MayEdit(reader, Id));
    }
}
