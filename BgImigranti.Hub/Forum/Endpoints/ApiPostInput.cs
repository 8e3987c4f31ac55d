namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>An answer as a program sends it.</summary>
public sealed record ApiPostInput(string? Body);
