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

    public Type FactsForm => typeof(NewsForm);

    public Type? FactsView => typeof(NewsFacts);

    public Type? CardFacts => typeof(NewsCardFacts);

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

    public void ReadFacts(FactsReader facts, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var article = (NewsArticle)item;
        article.SourceName = facts.Line(NewsFields.SourceName, NewsArticle.LongestSourceName, () => NewsText.SourceNameLabel);
        article.SourceUrl = facts.WebAddress(NewsFields.SourceUrl, () => NewsText.SourceUrlLabel);
        article.IsProject = facts.Flag(NewsFields.Project);
    }

    public IReadOnlyList<NamedFact> NamedFacts { get; } =
    [
        NamedFact.Flag(NewsFields.Project, () => NewsText.CategoryProject),
        NamedFact.Text(NewsFields.SourceName, () => NewsText.SourceNameLabel),
        NamedFact.Text(NewsFields.SourceUrl, () => NewsText.SourceUrlLabel),
    ];

    public FactsFields WriteFacts(SharedItem item)
    {
        var article = (NewsArticle)item;
        return new FactsFields
        {
            { NewsFields.SourceName, article.SourceName },
            { NewsFields.SourceUrl, article.SourceUrl },
            { NewsFields.Project, article.IsProject },
        };
    }
}
