namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>Where an item could be seen before a change: whoever saw it there must hear of the change.</summary>
/// <param name="IsListed">It stood in the lists.</param>
/// <param name="IsPublic">It could be read at its address.</param>
/// <param name="AlsoEmits">What else its rubric tells of it.</param>
internal sealed record ItemVisibility(bool IsListed, bool IsPublic, IReadOnlyCollection<(string Stream, string Kind)> AlsoEmits)
{
    /// <summary>A new item was nowhere.</summary>
    public static ItemVisibility None { get; } = new(false, false, []);

    public static ItemVisibility From(SharedItem item, IRubric rubric) =>
        new(item.State == ItemState.Published, item.IsPublic, [.. rubric.AlsoEmits(item)]);
}
