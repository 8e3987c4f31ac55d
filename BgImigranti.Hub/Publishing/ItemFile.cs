using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Publishing;

/// <summary>A file or picture of an item; the bytes lie in the file store under their hash.</summary>
public sealed class ItemFile
{
    /// <summary>Longest alternative text, in characters.</summary>
    public const int MaxAltLength = 300;

    public long Id { get; private set; }

    public required long ItemId { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of the small picture that stands for it in lists; null when there is none.</summary>
    public string? ThumbnailHash { get; init; }

    /// <summary>Name that readers see and save it under.</summary>
    public required string Name { get; set; }

    public required string ContentType { get; init; }

    public required long Length { get; init; }

    /// <summary>The language of the document; null for pictures and for what has none.</summary>
    public string? LanguageCode { get; set; }

    /// <summary>What a picture shows, for those who do not see it, in Bulgarian; empty for documents.</summary>
    public required string AltBg { get; set; }

    /// <summary>The same in English.</summary>
    public required string AltEn { get; set; }

    /// <summary>Place among the files of the item, ascending.</summary>
    public required int Position { get; set; }

    public required DateTime AddedAt { get; init; }

    /// <summary>It is shown, not only offered.</summary>
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    internal sealed class Configuration : IEntityTypeConfiguration<ItemFile>
    {
        public void Configure(EntityTypeBuilder<ItemFile> builder)
        {
            builder.ToTable("ItemFiles");
            builder.Property(file => file.Hash).HasMaxLength(64);
            builder.Property(file => file.ThumbnailHash).HasMaxLength(64);
            builder.Property(file => file.Name).HasMaxLength(200);
            builder.Property(file => file.ContentType).HasMaxLength(100);
            builder.Property(file => file.LanguageCode).HasMaxLength(2);
            builder.Property(file => file.AltBg).HasMaxLength(MaxAltLength);
            builder.Property(file => file.AltEn).HasMaxLength(MaxAltLength);
            builder.HasIndex(file => new { file.ItemId, file.Position });
            builder.HasIndex(file => file.Hash);
            builder.HasIndex(file => file.ThumbnailHash);
            builder.HasOne<SharedItem>().WithMany().HasForeignKey(file => file.ItemId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
