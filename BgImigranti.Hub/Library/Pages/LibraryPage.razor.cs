using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Library.Pages;

/// <summary>The library: handbooks on a shelf, everything else in a list below; or one kind of materials.</summary>
public sealed partial class LibraryPage
{
    /// <summary>Handbooks that stand above the list of everything else.</summary>
    private const int MaxOnTeasers = 6;

    private Reader _reader = Reader.Visitor;
    private MaterialKind? _kind;
    private ItemPageView? _handbooks;
    private ItemPageView? _view;

    [SupplyParameterFromQuery(Name = "kind")] public string? RequestedKind { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? RequestedPage { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required ItemQueries Items { get; init; }

    [Inject] public required LibraryRubric Rubric { get; init; }

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        _reader = Reader.From(Context.User);
        PageCache.CacheUntilChanged(Context, Rubric.Path);
        _kind = string.IsNullOrEmpty(RequestedKind) ? null : Codes.Find<MaterialKind>(RequestedKind) ?? throw KindUnknown();
        var page = PageCount.Asked(RequestedPage);
        if (_kind == MaterialKind.Handbook)
        {
            _handbooks = await ListAsync(handbooks => handbooks.Where(material => material.MaterialKind == MaterialKind.Handbook), page);
            return;
        }

        if (_kind is { } kind)
        {
            _view = await ListAsync(materials => materials.Where(material => material.MaterialKind == kind), page);
            return;
        }

        _view = await ListAsync(materials => materials.Where(material => material.MaterialKind != MaterialKind.Handbook), page);
        if (page == 1)
        {
            var (cards, version) = await Items.FirstAsync<Material>(
                Rubric, materials => materials.Where(material => material.MaterialKind == MaterialKind.Handbook), MaxOnTeasers,
                Context.RequestAborted);
            _handbooks = new ItemPageView(cards, 1, 1, version);
        }
    }

    private Task<ItemPageView> ListAsync(Func<IQueryable<Material>, IQueryable<Material>> filter, int page) =>
        Items.ListAsync(Rubric, filter, page, Context.RequestAborted);

    private static RefusalException KindUnknown() =>
        new("material-kind-unknown", StatusCodes.Status404NotFound, () => LibraryText.KindUnknown);
}
