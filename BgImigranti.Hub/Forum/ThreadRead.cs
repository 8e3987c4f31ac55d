using BgImigranti.Hub.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Forum;

/// <summary>How far a person has read a thread.</summary>
public sealed class ThreadRead
{
    public required long PersonId { get; init; }

    public required long ThreadId { get; init; }

    /// <summary>Highest number of a post that was seen.</summary>
    public required int Number { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ThreadRead>
    {
        public void Configure(EntityTypeBuilder<ThreadRead> builder)
        {
            builder.ToTable("ThreadReads");
            builder.HasKey(read => new { read.PersonId, read.ThreadId });
            builder.HasOne<Person>().WithMany().HasForeignKey(read => read.PersonId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<ForumThread>().WithMany().HasForeignKey(read => read.ThreadId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
