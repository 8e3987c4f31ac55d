using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>A language in which people are helped, or something is held.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="OwnName">What its speakers call it.</param>
/// <param name="Bg">Name in Bulgarian.</param>
/// <param name="En">Name in English.</param>
public sealed record SpokenLanguage(string Code, string OwnName, string Bg, string En)
{
    /// <summary>The name in the current language.</summary>
    public string Name => Language.Current == Language.English ? En : Bg;

    /// <summary>The reader's language calls it as its speakers do.</summary>
    public bool IsReadersOwn => Code == Language.Current.Code;
}
