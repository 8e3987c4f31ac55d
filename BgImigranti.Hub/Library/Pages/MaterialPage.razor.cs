using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Library.Books;
using BgImigranti.Hub.Library.Components;
using BgImigranti.Hub.Library.Reading;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Library.Pages;

/// <summary>A material; of a handbook its opening, one chapter or the whole; of any material one of its pictures.</summary>
public sealed partial class MaterialPage
{
    private Book _book = Book.Cut("");
    private Chapter? _chapter;
    private MaterialPicture? _picture;
    private bool _isFull;

    [SupplyParameterFromQuery(Name = "chapter")] public string? RequestedChapter { get; set; }

    [SupplyParameterFromQuery(Name = "picture")] public string? RequestedPicture { get; set; }

    [SupplyParameterFromQuery(Name = "view")] public string? RequestedView { get; set; }

    [Inject] public required LibraryRubric Library { get; init; }

    [Inject] public required BookQueries Books { get; init; }

    [Inject] public required IOptions<HubOptions> Options { get; init; }

    /// <inheritdoc />
    protected override IRubric Rubric => Library;

    private bool IsHandbook => View?.Card.Item is Material { MaterialKind: MaterialKind.Handbook } && _book.Chapters.Count > 0;

    private string Title => _chapter is { } chapter ? $"{ChapterText.Title(chapter)} · {View!.Card.Head.Title}"
        : _picture is { } picture ? $"{PictureText.Position(picture)} · {View!.Card.Head.Title}"
        : View!.Card.Head.Title;

    /// <summary>The one right address of what is shown.</summary>
    private string OwnAddress => _chapter is { } chapter ? LibraryLinks.Chapter(View!.Card, chapter.Number)
        : _picture is { } picture ? LibraryLinks.Picture(View!.Card, picture.Number)
        : _isFull ? LibraryLinks.Full(View!.Card)
        : View!.Card.Address;

    /// <inheritdoc />
    protected override Task ShowAsync(ItemView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        _book = Book.Cut(view.Body);
        if (RequestedPicture is not null)
        {
            _picture = MaterialPicture.From(view).FirstOrDefault(picture => picture.Number == PageCount.Asked(RequestedPicture))
                ?? throw PictureUnknown();
        }
        else if (RequestedChapter is not null)
        {
            _chapter = (IsHandbook ? _book.Find(PageCount.Asked(RequestedChapter)) : null) ?? throw ChapterUnknown();
        }
        else
        {
            _isFull = IsHandbook && RequestedView == LibraryLinks.FullView;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override async Task<string> QueryToKeepAsync(ItemView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        var head = view.Card.Head;
        var other = view.Card.Heads.FirstOrDefault(known => known.LanguageCode != head.LanguageCode);

        // Who comes by the other language's title has switched languages.
        return other is not null && Slug == PublishingLinks.Slug(other.Title)
            ? await OtherQueryAsync(view, cancellation)
            : await base.QueryToKeepAsync(view, cancellation);
    }

    /// <inheritdoc />
    protected override async Task<string> OtherQueryAsync(ItemView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        var other = view.Card.Heads.FirstOrDefault(known => known.LanguageCode != view.Card.Head.LanguageCode);

        // A picture has one number in both; the same number is the same chapter only when there are as many.
        var isSame = RequestedPicture is not null || RequestedChapter is null || other is null
            || await Books.ChaptersAsync(Id, other.LanguageCode, cancellation) == Book.Cut(view.Body).Chapters.Count;
        return isSame ? await base.OtherQueryAsync(view, cancellation) : "";
    }

    private string? Neighbour(int step) => (_chapter, _picture) switch
    {
        ({ } chapter, _) => _book.Find(chapter.Number + step) is { } near ? LibraryLinks.Chapter(View!.Card, near.Number) : null,
        (_, { } picture) => picture.Number + step is var near && near >= 1 && near <= picture.Count
            ? LibraryLinks.Picture(View!.Card, near)
            : null,
        _ => null,
    };

    /// <summary>With the language of the text, which is not the page's when the reader's is missing: both pages show one text.</summary>
    private string Absolute(string address)
    {
        var request = Context.Request;
        var site = Options.Value.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        var language = _picture is null ? View!.Card.Head.LanguageCode : Language.Current.Code;
        return $"{site}/{language}/{address}";
    }

    private static RefusalException ChapterUnknown() =>
        new("chapter-unknown", StatusCodes.Status404NotFound, () => LibraryText.ChapterUnknown);

    private static RefusalException PictureUnknown() =>
        new("picture-unknown", StatusCodes.Status404NotFound, () => LibraryText.PictureUnknown);
}
