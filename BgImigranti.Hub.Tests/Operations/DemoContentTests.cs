using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Operations.Demo;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;

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
            Assert.InRange(thread.Title.Length, 1, ForumThread.MaxTitleLength);
            Assert.All(thread.Posts, post => Assert.Contains(post.Author, people));
            Assert.All(thread.Posts, post => Assert.InRange(PlainText.Utf8Length(post.Body), 1, MarkdownRenderer.MaxBytes));
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
        Assert.Equal(["maritsa"], organisations.Where(organisation => organisation.Country == "BG").Except(withContacts).Select(
            organisation => organisation.Key));
        var partners = organisations.Where(organisation => organisation.Country != "BG").ToList();
        Assert.Equal(
            ["caritas-europa", "ecre", "iom", "picum", "unhcr"],
            partners.Select(organisation => organisation.Key).Order(StringComparer.Ordinal));
        Assert.All(partners, partner =>
        {
            Assert.StartsWith("https://", partner.Site, StringComparison.Ordinal);
            Assert.NotNull(Countries.Find(partner.Country));
            Assert.Equal((OrganisationKind.International, "", null), (partner.Kind, partner.Address.Bg, partner.Email));
        });
        Assert.All(organisations, organisation =>
            Assert.InRange(Math.Min(organisation.About.Bg.Length, organisation.About.En.Length), 1, Organisation.MaxAboutLength));
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

    [Fact]
    public async Task Galleries_have_pictures_with_words_in_both_languages()
    {
        var galleries = (await DemoContent.ItemsAsync()).Where(item => item.Facts.GetValueOrDefault("material-kind") == "gallery");
        Assert.Equal([4, 5], galleries.Select(gallery => gallery.Pictures.Count));
        Assert.All(galleries.SelectMany(gallery => gallery.Pictures), picture =>
        {
            Assert.InRange(picture.Alt.Bg.Length, 20, ItemFile.MaxAltLength);
            Assert.InRange(picture.Alt.En.Length, 20, ItemFile.MaxAltLength);
            Assert.Matches("^[А-Я]", picture.Alt.Bg);
            Assert.Matches("^[A-Z]", picture.Alt.En);
        });
    }

    [Fact]
    public async Task The_program_carries_the_pictures_that_items_name_small_and_nothing_besides()
    {
        const string Folder = "demo/pictures/";
        var named = (await DemoContent.ItemsAsync()).SelectMany(item => item.Pictures).ToList();
        var carried = typeof(DemoContent).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        Assert.Equal(
            named.SelectMany(picture => new[] { Folder + picture.Name, Folder + picture.SmallName }).Order(StringComparer.Ordinal),
            carried.Order(StringComparer.Ordinal));
        foreach (var picture in named)
        {
            await using var full = DemoContent.Picture(picture.Name);
            await using var small = DemoContent.Picture(picture.SmallName);
            Assert.InRange(full.Length, 1, 40_000);
            Assert.InRange(small.Length, 1, 20_000);
        }
    }

    [Theory]
    [InlineData("picture-1: bowl.webp | паница")]
    [InlineData("picture-1: bowl.webp | паница | ")]
    [InlineData("picture-1: bowl.webp | паница | a bowl | more")]
    public void A_picture_without_words_in_both_languages_is_refused_with_the_files_name(string line)
    {
        var refusal = Assert.Throws<FormatException>(() =>
            DemoItemFile.Read("demo/items/library/99-test.md", $"---\norganisation: varna\nauthor: maria\nsource: bg\n{line}\n---\n"));
        Assert.Contains("99-test.md: picture-1", refusal.Message, StringComparison.Ordinal);
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
