using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.News;

/// <summary>A hub in which nobody has shared anything yet.</summary>
public sealed class EmptyRubricsTests
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_rubric_without_anything_says_what_will_come(DatabaseEngine engine)
    {
        await using var hub = await HubServer.StartAsync(engine);
        foreach (var (address, sentence) in new[]
        {
            ("/bg/news", "Тук още няма новини. Щом някой център публикува, ще се появят сами."),
            ("/en/news", "There is no news yet. As soon as a centre publishes some, it will appear here by itself."),
            ("/bg/vacancies", "Тук още няма свободни места. Щом някой център публикува, ще се появят сами."),
            ("/en/vacancies", "There are no vacancies yet. As soon as a centre publishes one, it will appear here by itself."),
        })
        {
            var main = await hub.MainAsync(address);
            Assert.Equal(sentence, main.QuerySelector(".empty p")!.TextContent);
            Assert.Empty(main.QuerySelectorAll(".item-card"));
            Assert.Equal("items", main.QuerySelector("ol.item-list")!.Id);
        }
    }
}
