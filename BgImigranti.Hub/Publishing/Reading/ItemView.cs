using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>An item as its page shows it to everybody.</summary>
public sealed record ItemView
{
    public required ItemCardView Card { get; init; }

    /// <summary>The text of <see cref="ItemCardView.Head"/>.</summary>
    public required SafeHtml Html { get; init; }

    /// <summary>The same as Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>When that text was last changed.</summary>
    public required DateTime TextChangedAt { get; init; }

    /// <summary>Name of whoever checked the fields; null when nobody did.</summary>
    public string? CheckedBy { get; init; }

    public required IReadOnlyList<ItemFile> Files { get; init; }

    /// <summary>Its discussion, as far as everybody may read it; null when there is none.</summary>
    public ItemDiscussion? Discussion { get; init; }

    /// <summary>Version of the rubric's stream in the state that was read.</summary>
    public required long LiveVersion { get; init; }

    /// <summary>Id of the element that shows it.</summary>
    public string ElementId => IdOf(Card.Item.Id);

    /// <summary>Id of the element that shows an item.</summary>
    public static string IdOf(long itemId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"item-{itemId}-page");

    /// <summary>The pictures.</summary>
    public IEnumerable<ItemFile> Pictures => Files.Where(file => file.IsPicture);

    /// <summary>The documents.</summary>
    public IEnumerable<ItemFile> Documents => Files.Where(file => !file.IsPicture);
}
