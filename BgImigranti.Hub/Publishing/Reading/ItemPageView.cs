namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>A page of a rubric's list.</summary>
/// <param name="Cards">The items on it.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Pages">How many pages there are; no more than <see cref="ItemQueries.MaxPages"/> are counted.</param>
/// <param name="LiveVersion">Version of the rubric's stream in the state that was read.</param>
public sealed record ItemPageView(IReadOnlyList<ItemCardView> Cards, int Page, int Pages, long LiveVersion);
