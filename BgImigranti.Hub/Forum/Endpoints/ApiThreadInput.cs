namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>A new thread as a program sends it.</summary>
public sealed record ApiThreadInput(string? Section, string? Title, string? Body, string? Language);
