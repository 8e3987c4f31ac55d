namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A section as it stands in the forum's list.</summary>
public sealed record SectionRow(
    SectionInfo Section, string DescriptionBg, string DescriptionEn, int ThreadCount, int PostCount, NewestThread? Newest)
{
    /// <summary>Description in the current language.</summary>
    public string Description => Localization.Language.Current == Localization.Language.English ? DescriptionEn : DescriptionBg;
}
