using BgImigranti.Hub.Library.Books;
using BgImigranti.Hub.Library.Components;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Library;

/// <summary>The rubric of the library.</summary>
/// <remarks>
/// A text may be a book: it is cut at its headings of the first level, and each chapter is rendered when it is read, because it keeps
/// the renderer's bound and a whole book does not. Stored as HTML is only what stands before the first chapter; for a text without
/// chapters that is all of it.
/// </remarks>
public sealed class LibraryRubric : IRubric
{
    /// <summary>The kind of its items.</summary>
    public const string KindName = "material";

    /// <summary>Its word in addresses, and its stream.</summary>
    public const string PathName = "library";

    public string Kind => KindName;

    public string Path => PathName;

    public int Order => 30;

    public string Name => LibraryText.RubricName;

    public string ItemName => LibraryText.ItemName;

    public string NewItemName => LibraryText.NewItem;

    public string IconName => "book";

    public Type FieldsForm => typeof(MaterialForm);

    public Type? FieldsView => typeof(MaterialFieldList);

    public Type? CardFields => typeof(MaterialCardFields);

    /// <inheritdoc />
    public int MaxBodyLength => 64 * 1024;

    public SharedItem Create(NewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new Material
        {
            OrganisationId = item.OrganisationId,
            AuthorId = item.AuthorId,
            SourceLanguageCode = item.SourceLanguageCode,
            CreatedAt = item.CreatedAt,
        };
    }

    public void ReadFields(FieldReader reader, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var material = (Material)item;
        material.MaterialKind = reader.Code(MaterialFields.Kind, MaterialKind.Handbook, () => LibraryText.KindLabel);
        material.Year = reader.Number(MaterialFields.Year, Material.EarliestYear, Material.LatestYear, () => LibraryText.YearLabel);
        material.SourceName = reader.Line(MaterialFields.SourceName, Material.MaxSourceNameLength, () => LibraryText.SourceNameLabel);
        material.SourceUrl = reader.WebAddress(MaterialFields.SourceUrl, () => LibraryText.SourceUrlLabel);
        material.IsSample = reader.Flag(MaterialFields.Sample);
    }

    public IReadOnlyList<FieldDefinition> FieldDefinitions { get; } =
    [
        FieldDefinition.Code<MaterialKind>(MaterialFields.Kind, () => LibraryText.KindLabel, MaterialKindText.For),
        FieldDefinition.Text(MaterialFields.Year, () => LibraryText.YearLabel),
        FieldDefinition.Text(MaterialFields.SourceName, () => LibraryText.SourceNameLabel),
        FieldDefinition.Text(MaterialFields.SourceUrl, () => LibraryText.SourceUrlLabel),
        FieldDefinition.Flag(MaterialFields.Sample, () => LibraryText.SampleLabel),
    ];

    public FieldValues WriteFields(SharedItem item)
    {
        var material = (Material)item;
        return new FieldValues
        {
            { MaterialFields.Kind, Codes.For(material.MaterialKind) },
            { MaterialFields.Year, material.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            { MaterialFields.SourceName, material.SourceName },
            { MaterialFields.SourceUrl, material.SourceUrl },
            { MaterialFields.Sample, material.IsSample },
        };
    }

    /// <inheritdoc />
    public void CheckBody(string body) => BookLimits.Check(Book.Cut(body));

    /// <inheritdoc />
    public SafeHtml Render(string body, MarkdownRenderer markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return markdown.Render(Book.Cut(body).Foreword, highestHeading: 2);
    }

    /// <inheritdoc />
    public SafeHtml RenderRest(string body, MarkdownRenderer markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return SafeHtml.Join(Book.Cut(body).Chapters.Select(chapter => markdown.Render(chapter.Heading + chapter.Body, highestHeading: 2)));
    }
}
