using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum.Pieces;
using BgImigranti.Hub.Forum.Reading;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Forum.Pages;

/// <summary>A page of a thread. It is plain HTML for everybody; signed-in people get a form and, with a script, live tools.</summary>
public sealed partial class ThreadPage
{
    private ThreadPageView? _view;
    private ReplyState _reply = ReplyState.Empty;
    private Reader _reader = Reader.Visitor;

    [Parameter] public long Id { get; set; }

    [Parameter] public string? Slug { get; set; }

    /// <summary>A reply that came back: what was typed, and why it was not taken or how it will look.</summary>
    [Parameter] public ReplyState? Returned { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    [SupplyParameterFromQuery(Name = "quote")] public long? QuotedPost { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required ThreadReading Threads { get; init; }

    [Inject] public required ReplyStates Replies { get; init; }

    private string Numbers
    {
        get
        {
            var (first, last) = Paging.Numbers(_view!.Page);
            return string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _reader = Reader.Of(Context.User);
        var cancellation = Context.RequestAborted;
        if (Returned is null && await IsElsewhereAsync(cancellation))
        {
            return;
        }

        var page = PageNumber ?? Returned?.Page ?? 1;
        _view = await Threads.PageAsync(_reader, Id, page, cancellation);
        _reply = Returned ?? await Replies.BeginAsync(_reader, _view.Head, QuotedPost, cancellation);
    }

    private static bool IsShownAfter(ThreadEventView line, PostView post) => line.AfterNumber == post.Number;

    /// <summary>The id decides; a title that was wrong or has changed leads to the right address (301).</summary>
    private async Task<bool> IsElsewhereAsync(CancellationToken cancellation)
    {
        var (head, _) = await Threads.HeadAsync(_reader, Id, cancellation);
        if (Slug == ForumLinks.Slug(head.Title))
        {
            return false;
        }

        var address = ForumLinks.Thread(Id, head.Title, PageNumber ?? 1);
        Context.Response.Redirect($"{Context.Request.PathBase}/{address}", permanent: true);
        return true;
    }
}
