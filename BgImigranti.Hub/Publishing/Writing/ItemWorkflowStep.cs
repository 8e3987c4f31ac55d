using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>A step in an item's life, and all that has to be known to take it.</summary>
internal sealed record ItemWorkflowStep(SharedItem Item, IRubric Rubric, Reader Person, ItemTransition Transition)
{
    /// <summary>Where the item could be seen before.</summary>
    public ItemVisibility Before { get; init; } = ItemVisibility.None;

    /// <summary>The languages it has texts in now.</summary>
    public required IReadOnlyCollection<string> Languages { get; init; }

    /// <summary>A text was changed, if only a little.</summary>
    public bool IsTextChanged { get; init; }

    /// <summary>What it says was changed by more than a minor edit.</summary>
    public bool IsEdited { get; init; }
}
