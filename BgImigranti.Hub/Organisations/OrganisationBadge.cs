using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Organisations;

/// <summary>What stands of an organisation beside what it shares.</summary>
/// <param name="Id">Id.</param>
/// <param name="Key">Its own word.</param>
/// <param name="NameBg">Name in Bulgarian.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Hue">Colour of its initials, 0 to 11.</param>
public sealed record OrganisationBadge(long Id, string Key, string NameBg, string NameEn, OrganisationKind Kind, int Hue)
{
    /// <summary>The name in the current language.</summary>
    public string Name => Language.Current == Language.English ? NameEn : NameBg;
}
