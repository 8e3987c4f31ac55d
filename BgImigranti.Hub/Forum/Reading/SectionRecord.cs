namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A section as it comes out of the database, with its newest thread.</summary>
internal sealed record SectionRecord
{
    public required long Id { get; init; }

    public required string Slug { get; init; }

    public required int Position { get; init; }

    public required bool IsRestricted { get; init; }

    public required string NameBg { get; init; }

    public required string NameEn { get; init; }

    public required string DescriptionBg { get; init; }

    public required string DescriptionEn { get; init; }

    public required int ThreadCount { get; init; }

    public required int PostCount { get; init; }

    public NewestThread? Newest { get; init; }

    /// <summary>The section as a row of the list.</summary>
    public SectionRow Row() => new(
        new SectionInfo(Id, Slug, Position, IsRestricted, NameBg, NameEn), DescriptionBg, DescriptionEn, ThreadCount, PostCount, Newest);
}
