using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Operations.Demo;
using BgImigranti.Hub.Organisations;
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
    public async Task The_network_is_the_nine_of_the_first_directory_the_project_and_partners_abroad()
    {
        var organisations = await DemoContent.OrganisationsAsync();
        var withContacts = organisations.Where(organisation => organisation.Phones.Count > 0).ToList();
        Assert.Equal(9, withContacts.Count);
        Assert.All(withContacts, organisation => Assert.Equal(("2015", "BG"), (organisation.FactsOf, organisation.Country)));
        Assert.All(withContacts, organisation => Assert.NotNull(Towns.Find(organisation.Town)));
        Assert.Equal(["maritsa"], organisations.Where(organisation => organisation.Country == "BG").Except(withContacts).Select(organisation => organisation.Key));
        var partners = organisations.Where(organisation => organisation.Country != "BG").ToList();
        Assert.Equal(["caritas-europa", "ecre", "iom", "picum", "unhcr"], partners.Select(organisation => organisation.Key).Order(StringComparer.Ordinal));
        Assert.All(partners, partner =>
        {
            Assert.StartsWith("https://", partner.Site, StringComparison.Ordinal);
            Assert.NotNull(Countries.Find(partner.Country));
            Assert.Equal((OrganisationKind.International, "", null), (partner.Kind, partner.Address.Bg, partner.Email));
        });
        Assert.All(organisations, organisation => Assert.InRange(Math.Min(organisation.About.Bg.Length, organisation.About.En.Length), 1, Organisation.LongestAbout));
    }

    [Fact]
    public async Task Everybody_belongs_to_an_organisation_that_exists_and_every_role_has_somebody()
    {
        var organisations = (await DemoContent.OrganisationsAsync()).Select(organisation => organisation.Key).ToHashSet();
        var people = await DemoContent.PeopleAsync();
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
