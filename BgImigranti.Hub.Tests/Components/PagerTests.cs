using BgImigranti.Hub.Ui;
using Bunit;

namespace BgImigranti.Hub.Tests.Components;

/// <summary>The way through a list of pages, alone.</summary>
public sealed class PagerTests : BunitContext
{
    [Fact]
    public void A_pager_moves_with_its_parameters()
    {
        var pager = Render<Pager>(parameters => parameters
            .Add(one => one.Page, 1)
                .Add(one => one.Pages, 3)
                .Add(one => one.Id, "pager")
                .Add(one => one.Href, number => $"?page={number}"));
        Assert.Empty(pager.FindAll("a[rel=prev]"));
        Assert.Equal("?page=2", pager.Find("a[rel=next]").GetAttribute("href"));

        pager.Render(parameters => parameters.Add(one => one.Page, 3));
        Assert.Empty(pager.FindAll("a[rel=next]"));
        Assert.Equal("?page=2", pager.Find("a[rel=prev]").GetAttribute("href"));
        Assert.Equal("3", pager.Find("[aria-current=page] [aria-hidden]").TextContent);
    }

    [Fact]
    public void A_single_page_has_no_pager()
    {
        var pager = Render<Pager>(parameters => parameters
            .Add(one => one.Page, 1)
                .Add(one => one.Pages, 1)
                .Add(one => one.Id, "pager")
                .Add(one => one.Href, number => $"?page={number}"));
        Assert.Equal("", pager.Markup.Trim());
    }
}
