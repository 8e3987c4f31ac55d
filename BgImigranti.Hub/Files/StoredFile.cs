using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Files;

/// <summary>A file that the store holds. The same bytes are one file, however often and under whatever names they are shared.</summary>
public sealed class StoredFile
{
    /// <summary>SHA-256 of what is stored, 64 lower-case hexadecimal digits: the file's name in the store and its address.</summary>
    public required string Hash { get; init; }

    /// <summary>Length in bytes, after the metadata were taken out.</summary>
    public required long Length { get; init; }

    /// <summary>What the content is, found out from the content itself: one of <see cref="FileType.All"/>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Width in pixels as stored, before any rotation; null when it is no picture.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels as stored, before any rotation; null when it is no picture.</summary>
    public int? Height { get; init; }

    /// <summary>When it was last put into the store, UTC: what nobody refers to stays a day from then.</summary>
    public required DateTime CreatedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder)
        {
            builder.ToTable("StoredFiles");
            builder.HasKey(file => file.Hash);
            builder.Property(file => file.Hash).HasMaxLength(64);
            builder.Property(file => file.ContentType).HasMaxLength(100);
            builder.HasIndex(file => file.CreatedAt);
        }
    }
}
