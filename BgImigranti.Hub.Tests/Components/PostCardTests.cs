using BgImigranti.Hub.Forum.Components;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui.Markdown;
using Bunit;

namespace BgImigranti.Hub.Tests.Components;

/// <summary>A post of a thread, alone.</summary>
public sealed class PostCardTests : BunitContext
{
    private static readonly PostView Post = new(
        Id: 981,
        ThreadId: 42,
        Number: 7,
        AuthorId: 5,
        AuthorName: "Мария Петрова <b>",
        Organisation: new OrganisationLabel("Център Хасково", "Centre Haskovo", 3),
        LanguageCode: "bg",
        Body: SafeHtml.FromStored("<p>Добре <em>дошли</em>.</p>"),
        CreatedAt: new DateTime(2027, 1, 5, 9, 30, 0, DateTimeKind.Utc),
        EditedAt: null,
        IsHidden: false,
        Version: 1);

    [Fact]
    public void A_post_shows_its_author_organisation_number_and_text()
    {
        using var language = Language.English.Use();
        var card = Render<PostCard>(parameters => parameters.Add(post => post.Post, Post));
        Assert.Equal("post-981", card.Find("li").Id);
        Assert.Equal("Мария Петрова <b>", card.Find("h3").TextContent);
        Assert.Equal("Centre Haskovo", card.Find(".post__org").TextContent);
        Assert.Equal("#7", card.Find("a[rel=bookmark]").TextContent);
        Assert.Equal("дошли", card.Find(".post__body[lang=bg] em").TextContent);
        Assert.Equal(card.Find("h3").Id, card.Find("article").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void An_edited_post_leads_to_its_history()
    {
        var edited = Post with { EditedAt = Post.CreatedAt.AddHours(1) };
        var card = Render<PostCard>(parameters => parameters.Add(post => post.Post, edited));
        Assert.Contains("981", card.Find("footer p > a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(Render<PostCard>(parameters => parameters.Add(post => post.Post, Post)).FindAll("footer p"));
    }

    [Fact]
    public void A_hidden_post_shows_neither_author_nor_text()
    {
        var card = Render<PostCard>(parameters => parameters.Add(post => post.Post, Post with { IsHidden = true }));
        Assert.Empty(card.FindAll(".post__body, h3"));
        Assert.DoesNotContain("Мария", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("дошли", card.Markup, StringComparison.Ordinal);
        Assert.Contains("7", card.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_page_adds_tools()
    {
        var card = Render<PostCard>(
            parameters => parameters.Add(post => post.Post, Post).Add(post => post.Tools, "<a href=\"edit\">Edit</a>"));
        Assert.Equal("Edit", card.Find("[data-tools] a").TextContent);
        Assert.Empty(Render<PostCard>(parameters => parameters.Add(post => post.Post, Post)).FindAll("[data-tools] *"));
    }
}
