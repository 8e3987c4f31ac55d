using System.Net;
using System.Net.Http.Headers;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Events.Pages;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Events.Feeds;

/// <summary>Who gets a calendar file, and when it is sent anew. It is Monday, 2 March 2026.</summary>
[Trait("Category", "Slow")]
public sealed class CalendarFileAnswerTests(CalendarHubs hubs) : IClassFixture<CalendarHubs>
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_file_that_has_not_changed_is_not_sent_again(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var client = hub.Client();
        foreach (var isList in (bool[])[true, false])
        {
            var item = await hub.EventAsync(author, "Първо", "2026-03-05T10:00");
            var address = isList ? $"bg/events.ics?{author.Query()}" : $"bg/events/{item.Id}.ics";
            using var first = await AskAsync(client, HttpMethod.Get, address);
            var tag = first.Headers.ETag!;
            Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());

            // Asked twice: the first time the hub makes it, the second time it is kept.
            for (var i = 0; i < 2; i++)
            {
                using var same = await AskAsync(client, HttpMethod.Get, address, tag);
                using var head = await AskAsync(client, HttpMethod.Head, address);
                Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, head.StatusCode));
                Assert.Equal(tag, head.Headers.ETag);
            }

            await hub.ActAsync(author, item.Id, ItemTransition.Archive);
            using var changed = await AskAsync(client, HttpMethod.Get, address, tag);
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
            Assert.NotEqual(tag, changed.Headers.ETag);
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task What_is_not_public_is_in_no_file(DatabaseEngine engine)
    {
        var hub = await hubs.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        var hidden = await hub.EventAsync(author, "Тайна", "2026-03-05T10:00");
        Assert.Contains("Тайна", await hub.FileAsync("bg/events.ics"), StringComparison.Ordinal);
        await hub.ActAsync(author, hidden.Id, ItemTransition.Hide);
        var draft = await hub.ItemAsync(
            author, "event", TestEvents.At("2026-03-05T10:00", "2026-03-05T12:00"), ItemTransition.Keep, "Тайна");
        using var client = hub.Client();
        foreach (var id in new[] { hidden.Id, draft.Id })
        {
            using var answer = await AskAsync(client, HttpMethod.Get, $"bg/events/{id}.ics");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain(
                "Тайна", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Тайна", await hub.FileAsync("bg/events.ics"), StringComparison.Ordinal);
        Assert.DoesNotContain("VEVENT", await hub.FileAsync($"en/events.ics?{author.Query()}"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient client, HttpMethod method, string address, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
