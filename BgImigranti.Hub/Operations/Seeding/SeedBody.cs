namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>A text and what the renderer makes of it.</summary>
internal readonly record struct SeedBody(string Markdown, string Html);
