using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Tests.Localization;

/// <summary>The letters, the exceptions and the examples of the Transliteration Act (State Gazette 19/2009).</summary>
public sealed class TransliterationTests
{
    [Fact]
    public void Every_letter_of_the_alphabet_has_its_Latin_spelling()
    {
        const string Bulgarian = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я";
        const string Latin = "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya";
        Assert.Equal(Latin, Transliteration.ToLatin(Bulgarian));
    }

    [Theory]
    [InlineData("България", "Bulgaria")]
    [InlineData("Република България", "Republika Bulgaria")]
    [InlineData("БЪЛГАРИЯ", "BULGARIA")]
    [InlineData("български", "balgarski")]
    [InlineData("София", "Sofia")]
    [InlineData("СОФИЯ", "SOFIA")]
    [InlineData("София-град", "Sofia-grad")]
    [InlineData("Мария", "Maria")]
    [InlineData("Илиян", "Iliyan")]
    [InlineData("Софиянци", "Sofiyantsi")]
    [InlineData("Ъгърчин", "Agarchin")]
    [InlineData("Щръклево", "Shtraklevo")]
    [InlineData("Гьоврен", "Gyovren")]
    [InlineData("Кюстендил", "Kyustendil")]
    [InlineData("Цар", "Tsar")]
    [InlineData("синьо", "sinyo")]
    [InlineData("майка", "mayka")]
    [InlineData("Стара планина", "Stara planina")]
    [InlineData("Червен бряг", "Cherven bryag")]
    [InlineData("ѝ", "i")]
    public void Names_are_written_as_the_law_writes_them(string bulgarian, string latin)
    {
        Assert.Equal(latin, Transliteration.ToLatin(bulgarian));
    }

    [Theory]
    [InlineData("Жельо", "Zhelyo")]
    [InlineData("ЖЕЛЬО", "ZHELYO")]
    [InlineData("ЖП гара", "ZHP gara")]
    [InlineData("Щ", "Sht")]
    [InlineData("СЪЮЗ НА ЖЕНИТЕ", "SAYUZ NA ZHENITE")]
    [InlineData("Я ела", "Ya ela")]
    [InlineData("ВОДНА ЗМИЯ", "VODNA ZMIA")]
    public void Capitals_follow_their_neighbours(string bulgarian, string latin)
    {
        Assert.Equal(latin, Transliteration.ToLatin(bulgarian));
    }

    [Fact]
    public void A_letter_typed_as_two_signs_is_one_letter()
    {
        Assert.Equal("mayka", Transliteration.ToLatin("маи\u0306ка"));
    }

    [Fact]
    public void What_is_not_Cyrillic_stays()
    {
        Assert.Equal("Zoom 5.0 – „Café“ № 7", Transliteration.ToLatin("Zoom 5.0 – „Café“ № 7"));
    }

    [Theory]
    [InlineData("Наръчник за новодошли: първи стъпки в София", "narachnik-za-novodoshli-parvi-stapki-v-sofia")]
    [InlineData("  Кръгла маса — Бургас, 12.03.2026 г.  ", "kragla-masa-burgas-12-03-2026-g")]
    [InlineData("Crème brûlée & Straße", "creme-brulee-strasse")]
    [InlineData("It's a migrant's guide", "its-a-migrants-guide")]
    [InlineData("Документы для иммигрантов, Її є", "dokumenty-dlya-immigrantov-yiyi-ye")]
    [InlineData("مرحبا", "")]
    [InlineData("!!!", "")]
    [InlineData("", "")]
    public void A_slug_is_readable_Latin(string title, string slug)
    {
        Assert.Equal(slug, Transliteration.Slug(title));
    }

    [Theory]
    [InlineData(20, "narachnik-za")]
    [InlineData(12, "narachnik-za")]
    [InlineData(9, "narachnik")]
    [InlineData(5, "narac")]
    public void A_long_slug_is_cut_between_words_where_it_can_be(int maximum, string slug)
    {
        Assert.Equal(slug, Transliteration.Slug("Наръчник за новодошли", maximum));
    }
}
