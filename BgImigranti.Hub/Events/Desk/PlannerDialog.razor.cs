using BgImigranti.Hub.Events.Planning;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>The dialog of one date. It only says what is typed and chosen; whoever shows it does it, and asks for the rights.</summary>
public sealed partial class PlannerDialog
{
    private ElementReference _heading;

    [Parameter, EditorRequired] public required PlannerProposal Proposal { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter, EditorRequired] public required EventCallback<OccurrenceInput> Changed { get; set; }

    /// <summary>It is to be done.</summary>
    [Parameter, EditorRequired] public required EventCallback<OccurrenceAction> Chosen { get; set; }

    /// <summary>Nothing is to be done.</summary>
    [Parameter, EditorRequired] public required EventCallback Closed { get; set; }

    private string InputType => Proposal.Entry.IsWholeDay ? "date" : "datetime-local";

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _heading.FocusAsync();
        }
    }

    private Task StartAsync(ChangeEventArgs typed) => Changed.InvokeAsync(Proposal.Draft with { Start = Text(typed) });

    private Task EndAsync(ChangeEventArgs typed) => Changed.InvokeAsync(Proposal.Draft with { End = Text(typed) });

    private Task ReasonAsync(ChangeEventArgs typed) => Changed.InvokeAsync(Proposal.Draft with { Reason = Text(typed) });

    private Task ReachAsync(SeriesScope scope) => Changed.InvokeAsync(Proposal.Draft with { Reach = scope });

    private Task KeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? Closed.InvokeAsync() : Task.CompletedTask;

    private static string Text(ChangeEventArgs typed) => typed.Value as string ?? "";
}
