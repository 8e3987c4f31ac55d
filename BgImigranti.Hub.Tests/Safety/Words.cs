using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>The hub's own texts in a language, so that tests find things by what people read.</summary>
public static class Words
{
    /// <summary>The text in this language.</summary>
    public static string In(string languageCode, Func<string> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Assert.True(Language.TryParse(languageCode, out var language));
        using (language.Use())
        {
            return text();
        }
    }
}
