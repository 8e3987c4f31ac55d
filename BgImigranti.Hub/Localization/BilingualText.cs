namespace BgImigranti.Hub.Localization;

/// <summary>What people wrote in both languages, or in one of them only.</summary>
public static class BilingualText
{
    /// <summary>
    /// The text in the current language, or else the one in the other: an address in the other language is better than none. Empty when
    /// there is neither.
    /// </summary>
    public static string Choose(string? bg, string? en)
    {
        var (own, other) = Language.Current == Language.English ? (en, bg) : (bg, en);
        return string.IsNullOrEmpty(own) ? other ?? "" : own;
    }
}
