using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Forum;

/// <summary>A text that a post once had. The present text stands in the post; revisions are what it was before, complete.</summary>
public sealed class PostRevision
{
    public required long PostId { get; init; }

    /// <summary>Version of the post that had this text, from 1.</summary>
    public required int Version { get; init; }

    public required string Body { get; init; }

    /// <summary>Who wrote this version.</summary>
    public required long AuthorId { get; init; }

    /// <summary>When this version was written, UTC.</summary>
    public required DateTime At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PostRevision>
    {
        public void Configure(EntityTypeBuilder<PostRevision> builder)
        {
            builder.ToTable("PostRevisions");
            builder.HasKey(revision => new { revision.PostId, revision.Version });
            builder.HasOne<ForumPost>().WithMany().HasForeignKey(revision => revision.PostId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
