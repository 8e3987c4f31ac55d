namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>A page of a section's threads for programs.</summary>
public sealed record ApiThreadList(int Page, int Pages, IReadOnlyList<ApiThread> Threads);
