using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Forum.Pages;

/// <summary>A page of a thread. It is plain HTML for everybody; signed-in people get a form and, with a script, live tools.</summary>
public sealed partial class ThreadPage
{
    private ThreadPageView? _view;
    private ThreadSubject? _subject;
    private ReplyState _reply = ReplyState.Empty;
    private Reader _reader = Reader.Visitor;

    [Parameter] public long Id { get; set; }

    [Parameter] public string? Slug { get; set; }

    /// <summary>A reply that came back: what was typed, and why it was not taken or how it will look.</summary>
    [Parameter] public ReplyState? Returned { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? RequestedPage { get; set; }

    [SupplyParameterFromQuery(Name = "quote")] public string? RequestedQuote { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required ThreadQueries Threads { get; init; }

    [Inject] public required AlternateAddresses Addresses { get; init; }

    [Inject] public required ReplyStates Replies { get; init; }

    [Inject] public required IEnumerable<IThreadSubjects> Subjects { get; init; }

    /// <summary>The page that came back keeps its place; otherwise the address decides.</summary>
    private int PageNumber => RequestedPage is null && Returned?.Page is { } page ? page : PageCount.Asked(RequestedPage);

    private long? QuotedPost => long.TryParse(RequestedQuote, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>A locked thread takes no answers; a text begun before it was locked is still shown to its writer.</summary>
    private bool MayReply => !_view!.Head.IsLocked || _reader.IsModerator || _reply.Body.Length > 0 || Returned is not null;

    private string Numbers
    {
        get
        {
            var (first, last) = PageCount.Numbers(_view!.Page);
            return string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
        }
    }

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        _reader = Reader.From(Context.User);
        var cancellation = Context.RequestAborted;
        PageCache.CacheUntilChanged(Context, LiveStreams.Thread(Id));
        var view = await Threads.PageAsync(_reader, Id, PageNumber, cancellation);
        if (Returned is null && Slug != ForumLinks.Slug(view.Head.Title))
        {
            // The id decides; a title that was wrong or has changed leads to the right address.
            var address = QuotedPost is { } quoted
                ? ForumLinks.Quote(Id, view.Head.Title, quoted)
                : ForumLinks.Thread(Id, view.Head.Title, view.Page);
            Context.Response.Redirect($"{Context.Request.PathBase}/{address}", permanent: true);
            return;
        }

        _view = view;
        Addresses.Set(language => ForumLinks.Thread(Id, view.Head.TitleIn(language)) + Context.Request.QueryString.ToUriComponent());
        _subject = view.Head.SubjectId is { } subject ? await SubjectAsync(subject, cancellation) : null;
        _reply = Returned
            ?? (_reader.IsSignedIn ? await Replies.BeginAsync(_reader, view.Head, QuotedPost, cancellation) : ReplyState.Empty);
    }

    private async Task<ThreadSubject?> SubjectAsync(long subjectId, CancellationToken cancellation)
    {
        foreach (var source in Subjects)
        {
            if (await source.FindAsync(subjectId, cancellation) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    private static bool IsShownAfter(ThreadEventView line, PostView post) => line.AfterNumber == post.Number;
}
