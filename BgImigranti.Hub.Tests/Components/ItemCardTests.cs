using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Components;
using BgImigranti.Hub.Publishing.Reading;
using Bunit;

namespace BgImigranti.Hub.Tests.Components;

/// <summary>A shared item on a card, alone.</summary>
public sealed class ItemCardTests : BunitContext
{
    private static readonly ItemHead Bulgarian = new(12, "bg", "Безплатни курсове по български", "От 15 март.", 1);
    private static readonly ItemHead English = new(12, "en", "Free Bulgarian classes", "", 1);

    [Fact]
    public void A_card_speaks_the_language_of_the_page()
    {
        using var language = Language.English.Use();
        var card = Card([Bulgarian, English]);
        Assert.Equal("Free Bulgarian classes", card.Find("h3 a[lang=en]").TextContent);
        Assert.Equal("Centre Haskovo", card.Find(".item-card__meta span").TextContent);
        Assert.Empty(card.FindAll(".chip--note, .item-card__summary"));
    }

    [Fact]
    public void A_card_without_a_translation_says_in_which_language_it_is()
    {
        using var language = Language.English.Use();
        var card = Card([Bulgarian]);
        Assert.Equal("Безплатни курсове по български", card.Find("h3 a[lang=bg]").TextContent);
        Assert.Equal("От 15 март.", card.Find(".item-card__summary[lang=bg]").TextContent);
        Assert.Equal(PublishingText.ChipOnlyBulgarian, card.Find(".chip--note").TextContent);
    }

    [Fact]
    public void A_pinned_card_and_one_among_other_kinds_say_so()
    {
        using var language = Language.Bulgarian.Use();
        var card = Card([Bulgarian], isPinned: true, showKind: true);
        Assert.Equal(["Обява", PublishingText.ChipPinned], card.FindAll(".chip").Take(2).Select(chip => chip.TextContent));
    }

    private IRenderedComponent<ItemCard> Card(IReadOnlyList<ItemHead> heads, bool isPinned = false, bool showKind = false)
    {
        var item = new Announcement
        {
            OrganisationId = 3,
            AuthorId = 5,
            SourceLanguageCode = "bg",
            CreatedAt = new DateTime(2027, 1, 5, 9, 30, 0, DateTimeKind.Utc),
            IsPinned = isPinned,
            State = ItemState.Published,
        };
        var view = new ItemCardView
        {
            Item = item,
            Rubric = new AnnouncementsRubric(),
            Organisation = new OrganisationBadge(3, "haskovo", "Център Хасково", "Centre Haskovo", OrganisationKind.InformationCentre, 2),
            Heads = heads,
        };
        return Render<ItemCard>(parameters => parameters.Add(card => card.Card, view).Add(card => card.ShowKind, showKind));
    }
}
