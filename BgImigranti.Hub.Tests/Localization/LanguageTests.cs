using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Tests.Localization;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("bg", "bg-BG", "Български", "en")]
    [InlineData("en", "en-GB", "English", "bg")]
    public void A_language_knows_its_culture_its_own_name_and_the_other(string code, string culture, string ownName, string other)
    {
        Assert.True(Language.TryParse(code, out var language));
        Assert.Equal(code, language.Code);
        Assert.Equal(culture, language.Culture.Name);
        Assert.Equal(ownName, language.OwnName);
        Assert.Equal(other, language.Other.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BG")]
    [InlineData("bg-BG")]
    [InlineData("de")]
    public void Nothing_else_is_a_code(string? code)
    {
        Assert.False(Language.TryParse(code, out var language));
        Assert.Null(language);
    }

    [Fact]
    public void Money_is_shown_in_euro_whatever_the_system_believes()
    {
        Assert.All(Language.All, language => Assert.Equal("€", language.Culture.NumberFormat.CurrencySymbol));
    }

    [Fact]
    public void A_culture_cannot_be_changed_by_a_page()
    {
        Assert.All(Language.All, language => Assert.True(language.Culture.IsReadOnly && language.Culture.NumberFormat.IsReadOnly));
    }

    [Fact]
    public void A_scope_speaks_its_language_and_puts_the_former_one_back()
    {
        using (Language.English.Use())
        {
            using (Language.Bulgarian.Use())
            {
                Assert.Same(Language.Bulgarian, Language.Current);
                Assert.Equal("bg-BG", CultureInfo.CurrentCulture.Name);
            }

            Assert.Same(Language.English, Language.Current);
            Assert.Equal("en-GB", CultureInfo.CurrentCulture.Name);
        }
    }

    [Fact]
    public async Task Two_scopes_at_once_do_not_hear_each_other()
    {
        async Task<string> SpeakAsync(Language language)
        {
            using (language.Use())
            {
                await Task.Yield();
                await Task.Delay(5, TestContext.Current.CancellationToken);
                return Language.Current.Code;
            }
        }

        var heard = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => SpeakAsync(Language.All[i % 2])));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => Language.All[i % 2].Code), heard);
    }

    [Fact]
    public void A_foreign_culture_is_answered_in_Bulgarian()
    {
        var former = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
            Assert.Same(Language.Bulgarian, Language.Current);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
            Assert.Same(Language.English, Language.Current);
        }
        finally
        {
            CultureInfo.CurrentUICulture = former;
        }
    }
}
