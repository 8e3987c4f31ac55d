using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.News;

/// <summary>A news article: what has happened, often told somewhere else first.</summary>
public sealed class NewsArticle : SharedItem
{
    /// <summary>Longest name of a source, in characters.</summary>
    public const int MaxSourceNameLength = 120;

    /// <summary>Who told it first; empty when the organisation itself tells it.</summary>
    public string SourceName { get; set; } = "";

    /// <summary>Where it was told first, http or https; null when that is not on the web.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>It belongs to the regular information on the project.</summary>
    public bool IsProject { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<NewsArticle>
    {
        public void Configure(EntityTypeBuilder<NewsArticle> builder)
        {
            builder.HasBaseType<SharedItem>();
            builder.Metadata.SetDiscriminatorValue(NewsRubric.KindName);
            builder.Property(article => article.SourceName).HasMaxLength(MaxSourceNameLength);
            builder.Property(article => article.SourceUrl).HasMaxLength(500);

            // The archive: the years of a category, and how many articles each has, are read from it without a look at the table.
            builder.HasIndex(article => new { article.Kind, article.State, article.IsProject, article.PublishedAt });
        }
    }
}
