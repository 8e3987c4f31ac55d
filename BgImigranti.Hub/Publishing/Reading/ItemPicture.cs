using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>A picture of an item.</summary>
/// <param name="Hash">Its bytes in the file store.</param>
/// <param name="Name">Its name in addresses.</param>
/// <param name="AltBg">What it shows, in Bulgarian.</param>
/// <param name="AltEn">The same in English.</param>
public sealed record ItemPicture(string Hash, string Name, string AltBg, string AltEn)
{
    /// <summary>What it shows, in the language of the moment.</summary>
    public string Alt => Language.Current == Language.English ? AltEn : AltBg;
}
