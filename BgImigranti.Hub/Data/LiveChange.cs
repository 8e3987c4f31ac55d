using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Data;

/// <summary>
/// One numbered line of a stream's log: that something of <see cref="Kind"/> happened to <see cref="SubjectId"/>. What it looks
/// like is not kept; it is rendered when told, from the subject as it is then.
/// </summary>
public sealed class LiveChange
{
    /// <summary>Name of the stream, such as <c>thread/42</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>Number within the stream: from 1, without gaps, in the order of commits.</summary>
    public required long Version { get; init; }

    /// <summary>What happened, in kebab-case, such as <c>post-added</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of what changed; its meaning follows from <see cref="Kind"/>.</summary>
    public required long SubjectId { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LiveChange>
    {
        public void Configure(EntityTypeBuilder<LiveChange> builder)
        {
            builder.ToTable("LiveChanges");
            builder.HasKey(change => new { change.Stream, change.Version });
            builder.Property(change => change.Stream).HasMaxLength(64);
            builder.Property(change => change.Kind).HasMaxLength(32);
            builder.HasIndex(change => change.At);
        }
    }
}
