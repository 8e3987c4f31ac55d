namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>What is new in a rubric.</summary>
/// <param name="Items">Its newest published items, the newest first.</param>
/// <param name="ChangedAt">When its stream was last told something, UTC; null when it never was.</param>
public sealed record NewestItems(IReadOnlyList<FullItem> Items, DateTime? ChangedAt);
