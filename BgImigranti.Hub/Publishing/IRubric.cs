using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Publishing;

/// <summary>
/// What Publishing must know of a rubric: its words, its fields, and the components that show them. One implementation per rubric,
/// a singleton; names are read in the language of the moment.
/// </summary>
public interface IRubric
{
    /// <summary>The discriminator of its items, and their word in the API: <c>announcement</c>.</summary>
    string Kind { get; }

    /// <summary>Its word in addresses: <c>announcements</c>.</summary>
    string Path { get; }

    /// <summary>Name of the stream that tells of its items.</summary>
    string Stream => Path;

    /// <summary>Place among the rubrics, ascending.</summary>
    int Order { get; }

    /// <summary>What the rubric is called: „Обяви“.</summary>
    string Name { get; }

    /// <summary>What one item is called, on cards and chips: „Обява“.</summary>
    string ItemName { get; }

    /// <summary>What the button says that begins a new one: „Нова обява“.</summary>
    string NewItemName { get; }

    /// <summary>Name of its icon in the sprite.</summary>
    string IconName { get; }

    /// <summary>The rubric's fields of the editor: a component with the parameter <c>Fields</c> (<see cref="FieldValues"/>).</summary>
    Type FieldsForm { get; }

    /// <summary>The fields on the item's page: a component with the parameter <c>Item</c>; null when there are none to show.</summary>
    Type? FieldsView { get; }

    /// <summary>One line of fields on cards: a component with the parameter <c>Item</c>; null when there is none.</summary>
    Type? CardFields { get; }

    /// <summary>
    /// What stands above the editor of a saved item besides: a component with the parameter <c>Item</c>; null when there is nothing.
    /// </summary>
    Type? EditorTools => null;

    /// <summary>Workplaces of the rubric's own to which the desk leads.</summary>
    IReadOnlyList<DeskTool> DeskTools => [];

    /// <summary>Largest text of an item, in UTF-8 bytes.</summary>
    int MaxBodyLength => MarkdownRenderer.MaxBytes;

    /// <summary>Months after which fields want to be checked again; null for kinds that pass by themselves.</summary>
    int? MonthsBetweenChecks => null;

    /// <summary>The item's own fields say when its time is over; nobody types it.</summary>
    bool ExpiresByItself => false;

    /// <summary>A new item without texts.</summary>
    SharedItem Create(NewItem item);

    /// <summary>Takes the fields from what was typed; what cannot be taken is noted in the reader as an error.</summary>
    /// <remarks>It asks for every field it has, each time: a field that it does not ask for is refused to programs as unknown.</remarks>
    void ReadFields(FieldReader reader, SharedItem item);

    /// <summary>The fields as the form and the API write them, by field.</summary>
    FieldValues WriteFields(SharedItem item);

    /// <summary>
    /// What its fields are called and how they are said, every field that <see cref="ReadFields"/> asks for, in the order of the form.
    /// </summary>
    IReadOnlyList<FieldDefinition> FieldDefinitions { get; }

    /// <summary>Refuses what must not yet appear; asked before an item is published or scheduled, and when a public one is saved.</summary>
    /// <param name="item">With its fields.</param>
    /// <param name="languages">The languages it has texts in.</param>
    /// <exception cref="RefusalException">Says what is missing.</exception>
    void RequirePublishable(SharedItem item, IReadOnlyCollection<string> languages)
    {
    }

    /// <summary>
    /// What a reader must know who gets the text without the fields beside it, as in a feed; in the language of the moment, null for
    /// nothing.
    /// </summary>
    string? FeedLine(SharedItem item) => null;

    /// <summary>Streams that hear of an item besides its rubric's and the front page's, and what they are told.</summary>
    IEnumerable<(string Stream, string Kind)> AlsoEmits(SharedItem item) => [];

    /// <summary>Keeps in step what else the rubric keeps of an item: asked in the same operation, after every step of its life.</summary>
    /// <exception cref="RefusalException">What depends on the item forbids the step.</exception>
    Task OnTransitionAsync(WriteScope scope, SharedItem item) => Task.CompletedTask;

    /// <summary>A text as it stands on the item's page.</summary>
    SafeHtml Render(string body, MarkdownRenderer markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return markdown.Render(body, highestHeading: 2);
    }

    /// <summary>
    /// What of a text stands on pages of its own behind the item's page: nothing, except of a book, whose page holds the foreword. With
    /// it <see cref="Render"/> is the whole text, for whoever has no pages to turn.
    /// </summary>
    SafeHtml RenderRest(string body, MarkdownRenderer markdown) => SafeHtml.Empty;

    /// <summary>Refuses a text that the rubric cannot show; its length is checked before.</summary>
    /// <exception cref="RefusalException">Says what is wrong with it.</exception>
    void CheckBody(string body)
    {
    }
}
