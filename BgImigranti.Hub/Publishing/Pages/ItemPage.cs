using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Publishing.Pages;

/// <summary>
/// What the pages of items have in common: they read the item for their reader, and lead a wrong title to the right address.
/// </summary>
public abstract class ItemPage : LoadedPage
{
    [Parameter] public long Id { get; set; }

    [Parameter] public string? Slug { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required ItemQueries Items { get; init; }

    [Inject] public required AlternateAddresses Addresses { get; init; }

    /// <summary>The rubric whose item the address names.</summary>
    protected abstract IRubric Rubric { get; }

    /// <summary>The item; null when the reader is led elsewhere.</summary>
    protected ItemView? View { get; private set; }

    /// <summary>Who reads.</summary>
    protected Reader Reader { get; private set; } = Reader.Visitor;

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        Reader = Reader.From(Context.User);
        var cancellation = Context.RequestAborted;

        // The stream of the discussion is part of what the page shows, and has to be known before anything of it is read.
        var thread = await Items.ThreadIdAsync(Id, cancellation);
        PageCache.CacheUntilChanged(Context, thread is { } id ? [Rubric.Stream, LiveStreams.Thread(id)] : [Rubric.Stream]);
        var view = await Items.FindAsync(Reader, Rubric, Id, cancellation);
        if (Slug != PublishingLinks.Slug(view.Card.Head.Title))
        {
            var kept = await QueryToKeepAsync(view, cancellation);
            var isFull = kept == Context.Request.QueryString.ToUriComponent();
            Context.Response.Redirect($"{Context.Request.PathBase}/{view.Card.Address}{kept}", permanent: isFull);
            return;
        }

        View = view;
        var (query, otherQuery) = (Context.Request.QueryString.ToUriComponent(), await OtherQueryAsync(view, cancellation));
        Addresses.Set(language => view.Card.AddressIn(language) + (language == Language.Current.Code ? query : otherQuery));
        await ShowAsync(view, cancellation);
    }

    /// <summary>
    /// What of the query stays when the reader is led to the right address: all of it, unless the parts of a page differ between languages.
    /// </summary>
    protected virtual Task<string> QueryToKeepAsync(ItemView view, CancellationToken cancellation) =>
        Task.FromResult(Context.Request.QueryString.ToUriComponent());

    /// <summary>
    /// The query with which this place is found in the other language: the same, unless the parts of a page differ between languages.
    /// </summary>
    protected virtual Task<string> OtherQueryAsync(ItemView view, CancellationToken cancellation) =>
        Task.FromResult(Context.Request.QueryString.ToUriComponent());

    /// <summary>Reads whatever else the rubric's page shows.</summary>
    protected virtual Task ShowAsync(ItemView view, CancellationToken cancellation) => Task.CompletedTask;
}
