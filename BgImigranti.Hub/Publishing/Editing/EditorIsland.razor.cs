using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace BgImigranti.Hub.Publishing.Editing;

/// <summary>What a circuit adds to the editor; when it dies, nothing of the texts is lost.</summary>
public sealed partial class EditorIsland
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Dictionary<string, SafeHtml> _previews = new(StringComparer.Ordinal);
    private PresenceEntry? _presence;
    private IReadOnlyList<PresentPerson> _others = [];
    private PresentPerson? _holder;
    private long _self;
    private DotNetObjectReference<EditorIsland>? _reference;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attachment;

    /// <summary>The item; null while it is new, and then nobody else can be at it.</summary>
    [Parameter] public long? ItemId { get; set; }

    /// <summary>Kind of the item, which says how its text looks.</summary>
    [Parameter, EditorRequired] public required string Kind { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] public required EditorPens Pens { get; init; }

    [Inject] public required CircuitPresence Circuit { get; init; }

    [Inject] public required EditorAccess Access { get; init; }

    [Inject] public required Rubrics Rubrics { get; init; }

    [Inject] public required MarkdownRenderer Markdown { get; init; }

    [Inject] public required IJSRuntime Scripts { get; init; }

    private bool IsMine => _holder is null || _holder.PersonId == _self;

    /// <summary>Called by the form's script with what is typed; like every such method it is open to anybody with a circuit.</summary>
    [JSInvokable]
    public async Task TextChanged(string languageCode, string text)
    {
        if (!Language.TryParse(languageCode, out var language) || !(await MayEditAsync()))
        {
            return;
        }

        var typed = PlainText.HasForbiddenControls(text ?? "") ? "" : PlainText.Normalize(text ?? "");
        _previews[language.Code] = PlainText.Utf8Length(typed) > MarkdownRenderer.MaximumBytes
            ? SafeHtml.Empty
            : Rubrics.Of(Kind).Render(typed, Markdown);
        await InvokeAsync(StateHasChanged);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !(await MayEditAsync()))
        {
            return;
        }

        var reader = Reader.Of((await Authentication).User);
        _self = reader.PersonId!.Value;
        _presence = ItemId is { } item ? Pens.Enter(Circuit, item, reader, ShowOthersAsync) : null;
        _reference = DotNetObjectReference.Create(this);
        _module = await Scripts.InvokeAsync<IJSObjectReference>("import", _ended.Token, "./assets/companion.js");
        _attachment = await _module.InvokeAsync<IJSObjectReference>("attachEditor", _ended.Token, _reference, "editor");
        await ShowOthersAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _presence?.Dispose();
        _reference?.Dispose();
        try
        {
            if (_attachment is not null)
            {
                await _attachment.InvokeVoidAsync("detach", CancellationToken.None);
                await _attachment.DisposeAsync();
                await _module!.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The circuit is gone, and the script with it.
        }

        _ended.Dispose();
    }

    private async Task TakeOverAsync()
    {
        if (ItemId is { } item && await MayEditAsync())
        {
            Pens.TakeOver(item, _self);
            await ShowOthersAsync();
        }
    }

    private async Task<bool> MayEditAsync() => await Access.MayEditAsync((await Authentication).User, ItemId, _ended.Token);

    private Task ShowOthersAsync() => InvokeAsync(() =>
    {
        var all = ItemId is { } item ? Pens.At(item) : [];
        _others = [.. all.Where(person => person.PersonId != _self)];
        _holder = ItemId is { } held ? Pens.HolderOf(held) : null;
        StateHasChanged();
    });
}
