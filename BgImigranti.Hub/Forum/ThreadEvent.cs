using BgImigranti.Hub.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Forum;

/// <summary>A line in a thread's timeline: something was done to the thread or to one of its posts.</summary>
public sealed class ThreadEvent
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReasonLength = 300;

    public long Id { get; private set; }

    public required long ThreadId { get; init; }

    /// <summary>Number of the newest post when it happened; the line stands behind that post.</summary>
    public required int AfterNumber { get; init; }

    public required ThreadEventKind Kind { get; init; }

    public required long PersonId { get; init; }

    /// <summary>Number of the post it was done to; null when it was done to the thread.</summary>
    public int? PostNumber { get; init; }

    /// <summary>Why, in the moderator's own words; may be empty.</summary>
    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ThreadEvent>
    {
        public void Configure(EntityTypeBuilder<ThreadEvent> builder)
        {
            builder.ToTable("ThreadEvents");
            builder.Property(line => line.Reason).HasMaxLength(MaxReasonLength);
            builder.HasIndex(line => new { line.ThreadId, line.AfterNumber });
            builder.HasOne<ForumThread>().WithMany().HasForeignKey(line => line.ThreadId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Person>().WithMany().HasForeignKey(line => line.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
