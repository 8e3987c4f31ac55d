using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Data;

/// <summary>
/// The counter of one stream. Raising it locks the row until the commit, which is what makes versions gap-free and in commit
/// order on every engine.
/// </summary>
public sealed class LiveStream
{
    /// <summary>Name of the stream, such as <c>forum</c> or <c>thread/42</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the newest change; 0 before the first.</summary>
    public long Version { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<LiveStream>
    {
        public void Configure(EntityTypeBuilder<LiveStream> builder)
        {
            builder.ToTable("LiveStreams");
            builder.HasKey(stream => stream.Name);
            builder.Property(stream => stream.Name).HasMaxLength(64);
        }
    }
}
