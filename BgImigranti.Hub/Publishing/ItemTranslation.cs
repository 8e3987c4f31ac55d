using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Publishing;

/// <summary>The text of an item in one language. A language without a row is missing.</summary>
public sealed class ItemTranslation
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>Longest summary, in characters.</summary>
    public const int MaxSummaryLength = 400;

    public required long ItemId { get; init; }

    /// <summary><c>bg</c> or <c>en</c>.</summary>
    public required string LanguageCode { get; init; }

    public required string Title { get; set; }

    /// <summary>One or two sentences for cards, feeds and search; may be empty.</summary>
    public required string Summary { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    /// <summary>What the rubric's renderer made of <see cref="Body"/>.</summary>
    public required string BodyHtml { get; set; }

    /// <summary>Of which renderer.</summary>
    public required int RendererVersion { get; set; }

    /// <summary>
    /// The <see cref="SharedItem.SourceRevision"/> that this text renders; the source's own text is always based on the newest.
    /// </summary>
    public required int BasedOn { get; set; }

    public required DateTime ChangedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ItemTranslation>
    {
        public void Configure(EntityTypeBuilder<ItemTranslation> builder)
        {
            builder.ToTable("ItemTranslations");
            builder.HasKey(text => new { text.ItemId, text.LanguageCode });
            builder.Property(text => text.LanguageCode).HasMaxLength(2);
            builder.Property(text => text.Title).HasMaxLength(MaxTitleLength);
            builder.Property(text => text.Summary).HasMaxLength(MaxSummaryLength);
            builder.HasOne<SharedItem>().WithMany().HasForeignKey(text => text.ItemId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
