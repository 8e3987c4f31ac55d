namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>A page of a rubric for programs.</summary>
public sealed record ApiItemList(int Page, int Pages, IReadOnlyList<ApiItem> Items);
