using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Organisations;

/// <summary>A place of a code table: towns and countries are few, so they are part of the program.</summary>
/// <param name="Code">What is kept and stands in addresses; it never changes.</param>
/// <param name="Bg">Name in Bulgarian.</param>
/// <param name="En">Name in English.</param>
public sealed record PlaceName(string Code, string Bg, string En)
{
    /// <summary>The name in the current language.</summary>
    public string Name => Language.Current == Language.English ? En : Bg;
}
