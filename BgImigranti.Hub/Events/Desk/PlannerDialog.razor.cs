using BgImigranti.Hub.Events.Planning;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>The dialog of one date. It only says what is typed and chosen; whoever shows it does it, and asks for the rights.</summary>
public sealed partial class PlannerDialog
{
    private ElementReference _heading;

    [Parameter, EditorRequired] public required PlannerWish Wish { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter, EditorRequired] public required EventCallback<DateDraft> Changed { get; set; }

    /// <summary>It is to be done.</summary>
    [Parameter, EditorRequired] public required EventCallback<DateAct> Chosen { get; set; }

    /// <summary>Nothing is to be done.</summary>
    [Parameter, EditorRequired] public required EventCallback Closed { get; set; }

    private string InputType => Wish.Entry.IsWholeDay ? "date" : "datetime-local";

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _heading.FocusAsync();
        }
    }

    private Task StartAsync(ChangeEventArgs typed) => Changed.InvokeAsync(Wish.Draft with { Start = Text(typed) });

    private Task EndAsync(ChangeEventArgs typed) => Changed.InvokeAsync(Wish.Draft with { End = Text(typed) });

    private Task ReasonAsync(ChangeEventArgs typed) => Changed.InvokeAsync(Wish.Draft with { Reason = Text(typed) });

    private Task ReachAsync(DateReach reach) => Changed.InvokeAsync(Wish.Draft with { Reach = reach });

    private Task KeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? Closed.InvokeAsync() : Task.CompletedTask;

    private static string Text(ChangeEventArgs typed) => typed.Value as string ?? "";
}
