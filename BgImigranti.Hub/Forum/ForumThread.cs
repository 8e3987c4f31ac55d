using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Forum;

/// <summary>One discussion, in one language.</summary>
public sealed class ForumThread
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitleLength = 200;

    public long Id { get; private set; }

    public required long SectionId { get; set; }

    public required string Title { get; set; }

    /// <summary>
    /// The title in the other language; null where the title is in one language only, as with every thread that a person started. The
    /// discussion of a shared item is called like the item, in both.
    /// </summary>
    public string? OtherTitle { get; set; }

    /// <summary>Language the thread is held in, <c>bg</c> or <c>en</c>.</summary>
    public required string LanguageCode { get; init; }

    public required long AuthorId { get; init; }

    /// <summary>Organisation of the author when the thread was started.</summary>
    public long? OrganisationId { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Number of the newest post: numbers run from 1 without gaps, hidden posts keep theirs.</summary>
    public int LastNumber { get; set; }

    public DateTime LastPostAt { get; set; }

    public long LastAuthorId { get; set; }

    public bool IsPinned { get; set; }

    public bool IsLocked { get; set; }

    /// <summary>Hidden threads are found by moderators only.</summary>
    public bool IsHidden { get; set; }

    /// <summary>What the thread discusses, by its id: it stands on a storey above. Null for every other thread.</summary>
    public long? SubjectId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ForumThread>
    {
        public void Configure(EntityTypeBuilder<ForumThread> builder)
        {
            builder.ToTable("ForumThreads");
            builder.Property(thread => thread.Title).HasMaxLength(MaxTitleLength);
            builder.Property(thread => thread.OtherTitle).HasMaxLength(MaxTitleLength);
            builder.Property(thread => thread.LanguageCode).HasMaxLength(2);
            builder.HasOne<ForumSection>().WithMany().HasForeignKey(thread => thread.SectionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(thread => thread.AuthorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(thread => thread.LastAuthorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(thread => thread.OrganisationId).OnDelete(DeleteBehavior.SetNull);

            // The orders of a section's list and of the front page. Hidden threads are few and are passed over: a condition on
            // them in the index ("NOT hidden") would keep SQLite from using it.
            builder.HasIndex(thread => new { thread.SectionId, thread.IsPinned, thread.LastPostAt, thread.Id });
            builder.HasIndex(thread => thread.LastPostAt);
        }
    }
}
