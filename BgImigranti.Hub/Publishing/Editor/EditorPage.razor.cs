using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>Both languages of an item side by side, its fields and its life: a plain form, with a draft and an island beside it.</summary>
public sealed partial class EditorPage
{
    private Reader _reader = Reader.Visitor;
    private EditorView _view = null!;
    private EditorState _state = null!;

    [Parameter] public string? Path { get; set; }

    [Parameter] public long Id { get; set; }

    /// <summary>A form that came back.</summary>
    [Parameter] public EditorState? Returned { get; set; }

    /// <summary>Why a file was not taken.</summary>
    [Parameter] public string? FileRefusal { get; set; }

    [SupplyParameterFromQuery(Name = "done")] public string? RequestedDone { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required EditorQueries Editor { get; init; }

    [Inject] public required Rubrics Rubrics { get; init; }

    [Inject] public required PageAssets PageAssets { get; init; }

    [Inject] public required AutosavedDrafts Drafts { get; init; }

    private string Title => _view.Item is { } item
        ? string.Format(CultureInfo.CurrentCulture, PublishingText.EditTitle, _view.Text(item.SourceLanguageCode)?.Title)
        : _view.Rubric.NewItemName;

    private string Action => _view.Item is { } item ? PublishingLinks.Edit(item.Id) : PublishingLinks.Create(_view.Rubric.Path);

    private string DraftKey => _view.Item is { } item ? PublishingLinks.EditDraft(item.Id) : PublishingLinks.NewDraft(_view.Rubric.Path);

    private string DiscardLink =>
        _view.Item is { } item ? PublishingLinks.DiscardEditDraft(item.Id) : PublishingLinks.DiscardNewDraft(_view.Rubric.Path);

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        _reader = Reader.From(Context.User);
        var cancellation = Context.RequestAborted;
        _view = Path is not null
            ? await Editor.NewAsync(_reader, Rubrics.Require(Path), cancellation)
            : await Editor.FindAsync(_reader, Id, cancellation);
        _state = Returned is { } returned ? Merged(returned) : await BeginAsync(cancellation);
    }

    /// <summary>After a conflict the next try is one over what is saved now: both texts stand before the writer's eyes.</summary>
    private EditorState Merged(EditorState returned) => returned.IsConflict && _view.Item is { } item
        ? returned with { Fields = returned.Fields.Over(item.Version) }
        : returned;

    private async Task<EditorState> BeginAsync(CancellationToken cancellation)
    {
        var saved = _view.Item is { } item ? EditorFields.OfItem(item, _view.Texts, _view.Rubric) : EditorFields.New();
        var key = Guid.NewGuid().ToString("N");
        var draft = await Drafts.FindAsync(_reader, DraftKey, cancellation);
        if (_view.Item is null
            && Context.Request.Query.Any(pair => pair.Key.StartsWith(EditorFields.FieldPrefix, StringComparison.Ordinal)))
        {
            // Whoever chose an empty hour in the calendar means that hour, also over a draft that was begun before.
            var begun = draft is null ? saved : EditorFields.Kept(draft.Body) ?? saved;
            return new EditorState(
                begun.With(Context.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))), key);
        }

        return draft is not null && EditorFields.Kept(draft.Body) is { } kept
            ? new EditorState(kept, key) { SavedAt = draft.At, IsConflict = _view.Item is { } now && kept.VersionNumber != now.Version }
            : new EditorState(saved, key);
    }
}
