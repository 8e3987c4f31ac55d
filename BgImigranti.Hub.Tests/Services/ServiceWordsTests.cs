using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Components;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Services;
using BgImigranti.Hub.Services.Components;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Services;

public sealed class ServiceWordsTests
{
    [Theory]
    [InlineData(null, "Попитайте за цената", "Ask for the price", null)]
    [InlineData(0, "Безплатно", "Free", "0")]
    [InlineData(1500, "15\u00A0€", "€15", "15")]
    [InlineData(1250, "12,50\u00A0€", "€12.50", "12.50")]
    [InlineData(5, "0,05\u00A0€", "€0.05", "0.05")]
    [InlineData(123400, "1234\u00A0€", "€1,234", "1234")]
    [InlineData(1234567, "12\u00A0345,67\u00A0€", "€12,345.67", "12345.67")]
    public void A_price_is_written_as_each_language_does(int? cents, string bulgarian, string english, string? typed)
    {
        using (Language.Bulgarian.Use())
        {
            Assert.Equal(bulgarian, Fee.Words(cents));
        }

        using (Language.English.Use())
        {
            Assert.Equal(english, Fee.Words(cents));
        }

        Assert.Equal(typed, Fee.Typed(cents));
    }

    [Fact]
    public void A_link_carries_all_that_is_looked_for_and_reads_back_the_same()
    {
        var filter = ServiceFilter.Read("varna", "legal", "ar", "1");

        Assert.Equal("services?town=varna&need=legal&language=ar&open=1&page=2", ServicesLinks.List(filter, 2));
        Assert.Equal("services", ServicesLinks.List(ServiceFilter.All));
        Assert.True(ServiceFilter.Read("atlantis", "magic", "xx", "0").IsEmpty);
        Assert.False(filter.IsEmpty);
    }

    [Fact]
    public async Task Languages_are_called_as_their_speakers_call_them()
    {
        var list = await Markup.OfAsync<SpokenLanguageList>(
            (nameof(SpokenLanguageList.Languages), new[] { SpokenLanguages.Find("ar")!, SpokenLanguages.Find("uk")! }));

        Assert.Equal(
            [("ar", "العربية"), ("uk", "українська")],
            list.QuerySelectorAll("bdi").Select(name => (name.GetAttribute("lang")!, name.TextContent)));
    }

    [Fact]
    public void Every_need_audience_and_language_has_a_name_in_each_language()
    {
        foreach (var language in Language.All)
        {
            using var scope = language.Use();
            string[][] names =
            [
                [.. Enum.GetValues<ServiceNeed>().Select(ServiceNames.For)],
                [.. Enum.GetValues<ServiceAudience>().Select(ServiceNames.For)],
                [.. SpokenLanguages.All.Select(spoken => spoken.Name)],
                [.. SpokenLanguages.All.Select(spoken => spoken.Code)],
            ];
            Assert.All(names, some => Assert.Equal(some.Length, some.Distinct(StringComparer.OrdinalIgnoreCase).Count()));
        }
    }

    [Fact]
    public async Task The_finder_leads_to_the_list_without_scripts()
    {
        using var scope = Language.Bulgarian.Use();
        var finder = await Markup.OfAsync<ServicesFinder>();
        var form = finder.QuerySelector("form")!;

        Assert.Equal(("get", "services"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(["town", "need"], form.QuerySelectorAll("select").Select(select => select.GetAttribute("name")));
        Assert.Equal("Намерете услуга", finder.QuerySelector("h2")!.TextContent);
    }
}
