using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Forum.Pages;

/// <summary>Editing a post; after a conflict both texts stand side by side.</summary>
public sealed partial class EditPostPage
{
    private PostView _post = null!;
    private ThreadHeadView _head = null!;
    private SectionInfo _section = null!;
    private string _saved = "";
    private EditState _state = null!;
    private Reader _reader = Reader.Visitor;

    [Parameter] public long Id { get; set; }

    /// <summary>An edit that came back: what was typed and why it was not taken.</summary>
    [Parameter] public EditState? Returned { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required ThreadQueries Threads { get; init; }

    [Inject] public required AutosavedDrafts Drafts { get; init; }

    private string Title => string.Format(CultureInfo.CurrentCulture, ForumText.EditTitle, _post.Number);

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        _reader = Reader.From(Context.User);
        var cancellation = Context.RequestAborted;
        (_post, _head, _section) = await Threads.PostAsync(_reader, Id, cancellation);
        if (!PostEditor.MayEdit(_reader, _post.AuthorId, _head.IsLocked, _post.IsHidden))
        {
            throw new RefusalException("edit-refused", StatusCodes.Status403Forbidden, () => ForumText.EditRefused);
        }

        _saved = await Threads.SourceAsync(_reader, Id, cancellation) ?? "";
        var draft = await Drafts.FindAsync(_reader, ForumLinks.EditDraft(Id), cancellation);
        var title = _post.Number == 1 ? Returned?.Title ?? _head.OwnTitle : null;
        _state = Returned is { } returned
            ? returned with { Title = title }
            : new EditState(title, draft?.Body ?? _saved, _post.Version) { SavedAt = draft?.At };
    }
}
