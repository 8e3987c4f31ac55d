using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Library;

/// <summary>A material of the library: a handbook, a publication, papers of a seminar, pictures, a leaflet.</summary>
public sealed class Material : SharedItem
{
    /// <summary>The first year that a material can be of.</summary>
    public const int EarliestYear = 1900;

    /// <summary>The last.</summary>
    public const int LatestYear = 2100;

    /// <summary>Longest name of a source, in characters.</summary>
    public const int MaxSourceNameLength = 200;

    /// <summary>What it is; <see cref="SharedItem.Kind"/> is the rubric's word for all of them.</summary>
    public MaterialKind MaterialKind { get; set; }

    /// <summary>The year it is of; null when nobody knows.</summary>
    public int? Year { get; set; }

    /// <summary>Where it comes from: a newspaper, a project; empty when it is the organisation's own.</summary>
    public string SourceName { get; set; } = "";

    /// <summary>Where it stands on the web, http or https; null when it does not.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>It only shows what will stand here, and the page says so.</summary>
    public bool IsSample { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Material>
    {
        public void Configure(EntityTypeBuilder<Material> builder)
        {
            builder.HasBaseType<SharedItem>();
            builder.Metadata.SetDiscriminatorValue(LibraryRubric.KindName);
            builder.Property(material => material.MaterialKind).HasConversion<string>().HasMaxLength(20);
            builder.Property(material => material.SourceName).HasMaxLength(MaxSourceNameLength);
            builder.Property(material => material.SourceUrl).HasMaxLength(500);
        }
    }
}
