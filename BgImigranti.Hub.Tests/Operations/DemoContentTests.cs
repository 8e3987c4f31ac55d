using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Operations.Demo;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Tests.Operations;

public sealed class DemoContentTests
{
    [Fact]
    public async Task Every_thread_names_people_and_sections_that_exist()
    {
        var people = (await DemoContent.PeopleAsync()).Select(person => person.Key).ToHashSet();
        var sections = (await DemoContent.SectionsAsync()).Select(section => section.Slug).ToHashSet();
        var threads = await DemoContent.ThreadsAsync();
        Assert.Equal(24, threads.Count);
        Assert.All(threads, thread =>
        {
            Assert.Contains(thread.Section, sections);
            Assert.True(thread.Language is "bg" or "en", thread.Title);
            Assert.InRange(thread.Title.Length, 1, ForumThread.LongestTitle);
            Assert.All(thread.Posts, post => Assert.Contains(post.Author, people));
            Assert.All(thread.Posts, post => Assert.InRange(PlainText.Utf8Length(post.Body), 1, MarkdownRenderer.MaximumBytes));
        });
    }

    [Fact]
    public async Task Everybody_belongs_to_an_organisation_that_exists_and_every_role_has_somebody()
    {
        var organisations = (await DemoContent.OrganisationsAsync()).Select(organisation => organisation.Key).ToHashSet();
        var people = await DemoContent.PeopleAsync();
        Assert.Equal(9, organisations.Count);
        Assert.All(people.Where(person => person.Organisation is not null), person => Assert.Contains(person.Organisation!, organisations));
        Assert.Equal(Enum.GetValues<PersonRole>(), people.Select(person => person.Role).Distinct().Order());
    }

    [Fact]
    public async Task No_post_lies_in_the_future_at_whatever_hour_the_hub_is_installed()
    {
        foreach (var thread in await DemoContent.ThreadsAsync())
        {
            var sinceMidnight = thread.StartedAt.ToTimeSpan() + thread.Posts.Aggregate(TimeSpan.Zero, (sum, post) => sum + post.After);
            Assert.True(sinceMidnight < TimeSpan.FromDays(thread.DaysAgo), thread.Title);
        }
    }

    [Theory]
    [InlineData("No front matter", "front matter")]
    [InlineData("---\nsection: news\nlanguage: bg\nauthor: radina\nstarted: -3d 10:05\n---\nText", "\"title\"")]
    [InlineData("---\nsection: news\nlanguage: bg\ntitle: T\nauthor: radina\nstarted: yesterday\n---\nText", "yesterday")]
    [InlineData("---\nsection: news\nlanguage: bg\ntitle: T\nauthor: radina\nstarted: -3d 10:05\n---\nText\n=== maria later\nMore", "=== maria later")]
    [InlineData("---\nsection: news\nlanguage: bg\ntitle: T\nauthor: radina\nstarted: -3d 10:05\n---\nText\n=== maria +0d 00:10\n", "maria is empty")]
    public void A_file_that_is_written_otherwise_is_refused_with_its_name_and_the_place(string text, string place)
    {
        var refusal = Assert.Throws<FormatException>(() => ThreadFile.Read("99-test.md", text));
        Assert.Contains("99-test.md", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }
}
