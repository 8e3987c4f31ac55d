namespace BgImigranti.Hub.Operations.Demo;

/// <summary>A section of <c>demo/sections.json</c>; real installations begin with the same ones.</summary>
public sealed record SectionEntry
{
    public required string Slug { get; init; }

    public required int Position { get; init; }

    public required bool IsRestricted { get; init; }

    public required DemoText Name { get; init; }

    public required DemoText Description { get; init; }
}
