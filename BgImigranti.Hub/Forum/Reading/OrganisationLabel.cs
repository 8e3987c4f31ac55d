using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>An organisation as it stands beside a name.</summary>
public sealed record OrganisationLabel(string NameBg, string NameEn, int Hue)
{
    /// <summary>Name in the current language.</summary>
    public string Name => Language.Current == Language.English ? NameEn : NameBg;
}
