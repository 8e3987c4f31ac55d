using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Forum.Reading;

/// <summary>How far a member has read, and what the lists make of it.</summary>
public sealed class UnreadTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Lists_count_for_each_member_what_he_has_not_read_of_what_he_opened(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var (author, reader) = (await hub.PersonAsync(), await hub.PersonAsync());
        var section = await hub.SectionAsync();
        var opened = await hub.ThreadAsync(author, section);
        var never = await hub.ThreadAsync(author, section);
        await MarkAsync(hub, reader, opened, 1);
        await hub.ReplyAsync(author, opened, "Втори");
        await hub.ReplyAsync(author, never, "Втори");

        await AssertBadgeAsync(hub, reader, language, section, opened, language == "bg" ? "1 нов" : "1 new");
        await hub.ReplyAsync(author, opened, "Трети");
        await AssertBadgeAsync(hub, reader, language, section, opened, language == "bg" ? "2 нови" : "2 new");
        await AssertBadgeAsync(hub, reader, language, section, never, null);
        await AssertBadgeAsync(hub, author, language, section, opened, null);
        await AssertBadgeAsync(hub, null, language, section, opened, null);
    }

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task A_member_without_scripts_marks_what_he_has_read(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var (author, reader) = (await hub.PersonAsync(), await hub.PersonAsync());
        var section = await hub.SectionAsync();
        var thread = await hub.ThreadAsync(author, section, title: "Ново");
        await MarkAsync(hub, reader, thread, 1);
        await hub.ReplyAsync(author, thread, "Втори");
        using var visit = await hub.VisitAsync(reader, language);

        var answer = await visit.SendAsync(ForumLinks.Thread(thread, "Ново"), ForumLinks.Read(thread));

        Assert.Equal(303, answer.Status);
        Assert.Equal(2, await NumberAsync(hub, reader, thread));
        await AssertBadgeAsync(hub, reader, language, section, thread, null);
        Assert.Null((await visit.MainAsync(ForumLinks.Thread(thread, "Ново"))).QuerySelector($"form[action='{ForumLinks.Read(thread)}']"));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_mark_never_goes_back_and_never_beyond_the_end(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var (author, reader) = (await hub.PersonAsync(), await hub.PersonAsync());
        var thread = await hub.ThreadAsync(author);
        await hub.ReplyAsync(author, thread, "Втори");
        await hub.ReplyAsync(author, thread, "Трети");

        foreach (var (sent, kept) in ((int, int)[])[(2, 2), (1, 2), (-7, 2), (int.MaxValue, 3), (0, 3)])
        {
            await MarkAsync(hub, reader, thread, sent);
            Assert.Equal(kept, await NumberAsync(hub, reader, thread));
        }

        await hub.ReplyAsync(author, thread, "Четвърти");
        Assert.Equal(3, await NumberAsync(hub, reader, thread));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Marks_that_come_from_several_pages_at_once_end_with_the_farthest(DatabaseEngine engine)
    {
        var hub = await servers.OnAsync(engine);
        var (author, reader) = (await hub.PersonAsync(), await hub.PersonAsync());
        var thread = await hub.ThreadAsync(author);
        for (var number = 2; number <= 12; number++)
        {
            await hub.ReplyAsync(author, thread, $"Отговор {number}");
        }

        await Task.WhenAll(Enumerable.Range(1, 12).Select(number => Task.Run(() => MarkAsync(hub, reader, thread, 1 + (number * 7 % 12)))));

        Assert.Equal(12, await NumberAsync(hub, reader, thread));
    }

    private static Task MarkAsync(HubServer hub, TestPerson reader, long thread, int number) =>
        hub.Services.GetRequiredService<ReadMarks>().MarkAsync(reader.Reader, thread, number, CancellationToken.None);

    private static async Task<int> NumberAsync(HubServer hub, TestPerson reader, long thread)
    {
        await using var db = await hub.ReadAsync();
        return await db.ThreadReads.Where(mark => mark.PersonId == reader.Id && mark.ThreadId == thread)
            .Select(mark => mark.Number)
            .SingleAsync();
    }

    private static async Task AssertBadgeAsync(
        HubServer hub, TestPerson? person, string language, string section, long thread, string? badge)
    {
        using var visit = await hub.VisitAsync(person, language);
        foreach (var address in (string[])[$"forum/{section}", ""])
        {
            var main = await visit.MainAsync(address);
            var row = main.QuerySelector($"#thread-{thread}");
            if (address.Length == 0 && row is null)
            {
                continue; // Busier threads of other tests have pushed it off the front page.
            }

            Assert.Equal(badge, row!.QuerySelector(".badge")?.Words);
            Assert.Equal(badge is not null, row.QuerySelector(".row")!.ClassList.Contains("row--unread"));
            Assert.Equal(person is not null, row.ParentElement!.HasAttribute("data-read-marks"));
        }
    }
}
