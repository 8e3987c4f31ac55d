using BgImigranti.Hub.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Forum;

/// <summary>A section of the forum, named in both languages.</summary>
public sealed class ForumSection
{
    public long Id { get; private set; }

    /// <summary>Its word in addresses: Latin lower case, unique, never changed.</summary>
    public required string Slug { get; init; }

    /// <summary>Place in the list of sections, ascending.</summary>
    public required int Position { get; set; }

    /// <summary>Only coordinators, moderators and administrators may learn what is in it.</summary>
    public required bool IsRestricted { get; set; }

    public required string NameBg { get; set; }

    public required string NameEn { get; set; }

    public required string DescriptionBg { get; set; }

    public required string DescriptionEn { get; set; }

    /// <summary>Threads that are not hidden. Kept with every write, because counting grows with the forum.</summary>
    public int ThreadCount { get; set; }

    /// <summary>Posts in threads that are not hidden.</summary>
    public int PostCount { get; set; }

    /// <summary>The thread with the newest post that is not hidden; null while there is none.</summary>
    public long? NewestThreadId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ForumSection>
    {
        public void Configure(EntityTypeBuilder<ForumSection> builder)
        {
            builder.ToTable("ForumSections");
            builder.Property(section => section.Slug).HasMaxLength(40);
            builder.HasIndex(section => section.Slug).IsUnique();
            builder.Property(section => section.NameBg).HasMaxLength(120);
            builder.Property(section => section.NameEn).HasMaxLength(120);
            builder.Property(section => section.DescriptionBg).HasMaxLength(500);
            builder.Property(section => section.DescriptionEn).HasMaxLength(500);
        }
    }

    /// <summary>Name in the given language.</summary>
    public string Name(Language language) => language == Language.English ? NameEn : NameBg;

    /// <summary>Description in the given language.</summary>
    public string Description(Language language) => language == Language.English ? DescriptionEn : DescriptionBg;
}
