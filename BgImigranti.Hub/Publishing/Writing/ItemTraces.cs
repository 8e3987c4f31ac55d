namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>Where an item could be seen before a change: whoever saw it there must hear of the change.</summary>
/// <param name="IsListed">It stood in the lists.</param>
/// <param name="IsPublic">It could be read at its address.</param>
/// <param name="AlsoTells">What else its rubric tells of it.</param>
internal sealed record ItemTraces(bool IsListed, bool IsPublic, IReadOnlyCollection<(string Stream, string Kind)> AlsoTells)
{
    /// <summary>A new item was nowhere.</summary>
    public static ItemTraces None { get; } = new(false, false, []);

    public static ItemTraces Of(SharedItem item, IRubric rubric) =>
        new(item.State == ItemState.Published, item.IsPublic, [.. rubric.AlsoTells(item)]);
}
