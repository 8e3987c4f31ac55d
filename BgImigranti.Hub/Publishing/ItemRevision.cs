using BgImigranti.Hub.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Publishing;

/// <summary>A text as it was once saved. Every saved text of every language is kept, so nothing written is ever lost.</summary>
public sealed class ItemRevision
{
    public long Id { get; private set; }

    public required long ItemId { get; init; }

    public required string LanguageCode { get; init; }

    /// <summary>Runs from 1 for each language of an item.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Body { get; init; }

    /// <summary>
    /// The <see cref="SharedItem.SourceRevision"/> when it was saved: by it a translator finds the source they last knew.
    /// </summary>
    public required int SourceRevision { get; init; }

    public required long AuthorId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The author said that translations need not follow it.</summary>
    public required bool IsMinor { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ItemRevision>
    {
        public void Configure(EntityTypeBuilder<ItemRevision> builder)
        {
            builder.ToTable("ItemRevisions");
            builder.Property(revision => revision.LanguageCode).HasMaxLength(2);
            builder.Property(revision => revision.Title).HasMaxLength(ItemTranslation.MaxTitleLength);
            builder.Property(revision => revision.Summary).HasMaxLength(ItemTranslation.MaxSummaryLength);
            builder.HasIndex(revision => new { revision.ItemId, revision.LanguageCode, revision.Number }).IsUnique();
            builder.HasOne<SharedItem>().WithMany().HasForeignKey(revision => revision.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Person>().WithMany().HasForeignKey(revision => revision.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
