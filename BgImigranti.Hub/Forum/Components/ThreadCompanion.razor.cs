using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using BgImigranti.Hub.Workplace;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BgImigranti.Hub.Forum.Components;

/// <summary>
/// What a circuit adds to a thread for signed-in people: who else is here, who is writing, and how the text will look. The
/// text itself belongs to the browser's form; when the circuit dies, nothing of it is lost.
/// </summary>
public sealed partial class ThreadCompanion
{
    private PresenceEntry? _presence;
    private IReadOnlyList<PresentPerson> _others = [];
    private SafeHtml? _preview;

    /// <summary>The thread that is answered; null while it is not yet started, and then nobody else can be here.</summary>
    [Parameter] public long? ThreadId { get; set; }

    /// <summary>Language of the text.</summary>
    [Parameter, EditorRequired] public required string LanguageCode { get; set; }

    /// <summary>Id of the form whose text is watched.</summary>
    [Parameter, EditorRequired] public required string FormId { get; set; }

    [Inject] public required CircuitPresence Presence { get; init; }

    [Inject] public required LiveChangeReader Streams { get; init; }

    [Inject] public required MarkdownRenderer Markdown { get; init; }

    [Inject] public required PersonRights Rights { get; init; }

    [Inject] public required IJSRuntime Scripts { get; init; }

    private string Here => string.Format(
        CultureInfo.CurrentCulture, ForumText.PresenceHere, string.Join(", ", _others.Select(person => person.Name)));

    private string? Writing => _others.Where(person => person.IsTyping).Select(person => person.Name).ToList() switch
    {
        [] => null,
        [var one] => string.Format(CultureInfo.CurrentCulture, ForumText.PresenceWritingOne, one),
        var several => string.Format(CultureInfo.CurrentCulture, ForumText.PresenceWritingMany, string.Join(", ", several)),
    };

    /// <summary>Called by the form's script with what is typed; like every such method it is open to anybody with a circuit.</summary>
    [JSInvokable]
    public async Task TextChanged(string text)
    {
        if (!(await MayBeHereAsync()))
        {
            return;
        }

        var typed = PlainText.Normalize(text ?? "");
        if (typed.Length == 0 || PlainText.Utf8Length(typed) > MarkdownRenderer.MaxBytes)
        {
            _preview = null;
            _presence?.StopTyping();
        }
        else
        {
            _preview = Markdown.Render(typed);
            _presence?.StartTyping();
        }

        await InvokeAsync(StateHasChanged);
    }

    /// <inheritdoc />
    protected override async Task StartAsync()
    {
        var reader = Reader.From((await Authentication).User);
        if (reader.PersonId is not { } personId || !(await MayBeHereAsync()))
        {
            return;
        }

        _presence = ThreadId is { } thread
            ? Keep(Presence.Enter(LiveStreams.Thread(thread), personId, reader.DisplayName, ShowOthersAsync))
            : null;
        await KeepAsync(await FormScript.AttachAsync(Scripts, "attach", this, FormId, Ended));
        await ShowOthersAsync();
    }

    private async Task<bool> MayBeHereAsync()
    {
        var person = (await Authentication).User;
        return (await Rights.RefreshAsync(person)).IsSignedIn
            && (ThreadId is not { } thread
                || await Streams.AccessAsync(LiveStreams.Thread(thread), person, Ended) == StreamAccess.Granted);
    }

    private Task ShowOthersAsync() => InvokeAsync(async () =>
    {
        var self = Reader.From((await Authentication).User).PersonId;
        _others = ThreadId is { } thread ? [.. Presence.PeopleAt(LiveStreams.Thread(thread)).Where(person => person.PersonId != self)] : [];
        StateHasChanged();
    });
}
