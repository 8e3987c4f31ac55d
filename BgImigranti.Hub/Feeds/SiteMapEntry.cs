using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Feeds;

/// <summary>A page of the site in both languages.</summary>
/// <param name="Bg">Its address below the language in Bulgarian.</param>
/// <param name="En">The same in English.</param>
/// <param name="ChangedAt">When it was last changed, UTC; null when nobody counts.</param>
internal sealed record SiteMapEntry(string Bg, string En, DateTime? ChangedAt)
{
    /// <summary>A page that is called alike in both languages.</summary>
    public SiteMapEntry(string both)
        : this(both, both, null)
    {
    }

    /// <summary>Its address below a language.</summary>
    public string In(Language language) => language == Language.English ? En : Bg;
}
