using BgImigranti.Hub.News.Components;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.News;

/// <summary>The rubric of news.</summary>
public sealed class NewsRubric : IRubric
{
    /// <summary>The kind of its items.</summary>
    public const string KindName = "news";

    /// <summary>Its word in addresses, and its stream.</summary>
    public const string PathName = "news";

    public string Kind => KindName;

    public string Path => PathName;

    public int Order => 20;

    public string Name => NewsText.RubricName;

    public string ItemName => NewsText.ItemName;

    public string NewItemName => NewsText.NewItem;

    public string IconName => "news";

    public Type FieldsForm => typeof(NewsForm);

    public Type? FieldsView => typeof(NewsFieldList);

    public Type? CardFields => typeof(NewsCardFields);

    public SharedItem Create(NewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new NewsArticle
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
        var article = (NewsArticle)item;
        article.SourceName = reader.Line(NewsFields.SourceName, NewsArticle.MaxSourceNameLength, () => NewsText.SourceNameLabel);
        article.SourceUrl = reader.WebAddress(NewsFields.SourceUrl, () => NewsText.SourceUrlLabel);
        article.IsProject = reader.Flag(NewsFields.Project);
    }

    public IReadOnlyList<FieldDefinition> FieldDefinitions { get; } =
    [
        FieldDefinition.Flag(NewsFields.Project, () => NewsText.CategoryProject),
        FieldDefinition.Text(NewsFields.SourceName, () => NewsText.SourceNameLabel),
        FieldDefinition.Text(NewsFields.SourceUrl, () => NewsText.SourceUrlLabel),
    ];

    public FieldValues WriteFields(SharedItem item)
    {
        var article = (NewsArticle)item;
        return new FieldValues
        {
            { NewsFields.SourceName, article.SourceName },
            { NewsFields.SourceUrl, article.SourceUrl },
            { NewsFields.Project, article.IsProject },
        };
    }
}
