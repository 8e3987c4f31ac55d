using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using BgImigranti.Hub.Workplace;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>What a circuit adds to the editor; when it dies, nothing of the texts is lost.</summary>
public sealed partial class EditorIsland
{
    private readonly Dictionary<string, SafeHtml> _previews = new(StringComparer.Ordinal);
    private IReadOnlyList<PresentPerson> _others = [];
    private PresentPerson? _holder;
    private long _self;

    /// <summary>The item; null while it is new, and then nobody else can be at it.</summary>
    [Parameter] public long? ItemId { get; set; }

    /// <summary>Kind of the item, which says how its text looks.</summary>
    [Parameter, EditorRequired] public required string Kind { get; set; }

    [Inject] public required EditLocks EditLocks { get; init; }

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
        _previews[language.Code] = PlainText.Utf8Length(typed) > MarkdownRenderer.MaxBytes
            ? SafeHtml.Empty
            : Rubrics.Of(Kind).Render(typed, Markdown);
        await InvokeAsync(StateHasChanged);
    }

    /// <inheritdoc />
    protected override async Task StartAsync()
    {
        if (!(await MayEditAsync()))
        {
            return;
        }

        var reader = Reader.From((await Authentication).User);
        _self = reader.PersonId!.Value;
        if (ItemId is { } item)
        {
            Keep(EditLocks.Enter(Circuit, item, reader, ShowOthersAsync));
        }

        await KeepAsync(await FormScript.AttachAsync(Scripts, "attachEditor", this, "editor", Ended));
        await ShowOthersAsync();
    }

    private async Task TakeOverAsync()
    {
        if (ItemId is { } item && await MayEditAsync())
        {
            EditLocks.TakeOver(item, _self);
            await ShowOthersAsync();
        }
    }

    private async Task<bool> MayEditAsync() => await Access.MayEditAsync((await Authentication).User, ItemId, Ended);

    private Task ShowOthersAsync() => InvokeAsync(() =>
    {
        var all = ItemId is { } item ? EditLocks.At(item) : [];
        _others = [.. all.Where(person => person.PersonId != _self)];
        _holder = ItemId is { } held ? EditLocks.HolderOf(held) : null;
        StateHasChanged();
    });
}
