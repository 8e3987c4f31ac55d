using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Publishing;

/// <summary>
/// Whatever an organisation shares: an announcement, an article, a service, a material, a vacancy. Its texts stand in
/// <see cref="ItemTranslation"/>; what is the same in every language (dates, telephones, fees, places) is kept here and in the
/// subclasses, once, and never goes stale by translation.
/// </summary>
public abstract class SharedItem
{
    /// <summary>Id, of all kinds together.</summary>
    public long Id { get; private set; }

    /// <summary>The rubric's word for it (<c>announcement</c>): the discriminator of the table.</summary>
    public string Kind { get; private set; } = null!;

    /// <summary>Raised by every change; two changes of the same version are a conflict.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Raised by every edit of the source that is more than minor; translations say on which they are based.</summary>
    public int SourceRevision { get; set; } = 1;

    public required long OrganisationId { get; init; }

    /// <summary>Who began it.</summary>
    public required long AuthorId { get; init; }

    /// <summary>The language it is written in first, <c>bg</c> or <c>en</c>; the other follows it.</summary>
    public required string SourceLanguageCode { get; set; }

    public ItemState State { get; set; }

    /// <summary>The state to come back to, while the item is hidden.</summary>
    public ItemState? HiddenFrom { get; set; }

    /// <summary>Stands above the others of its rubric, and on the front page.</summary>
    public bool IsPinned { get; set; }

    /// <summary>When it is to appear by itself, UTC; kept after it has.</summary>
    public DateTime? PublishAt { get; set; }

    /// <summary>When it first appeared, UTC.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>When its time is over, UTC; null for never.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>Its discussion in the forum; null while it has none.</summary>
    public long? ThreadId { get; set; }

    /// <summary>Slug of the section in which the discussion is to begin when the item is published; null for none.</summary>
    public string? ThreadSection { get; set; }

    /// <summary>The discussion is locked when the item is closed or its time is over.</summary>
    public bool ClosesThread { get; set; }

    /// <summary>The day on which the fields were last compared with the world.</summary>
    public DateOnly? CheckedOn { get; set; }

    public long? CheckedById { get; set; }

    /// <summary>The day from which the fields count as doubtful; null when nobody promised to check.</summary>
    public DateOnly? NextCheckOn { get; set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime ChangedAt { get; set; }

    /// <summary>It can be read by everybody at its address.</summary>
    public bool IsPublic => State is ItemState.Published or ItemState.Expired or ItemState.Archived;

    internal sealed class ItemConfiguration : IEntityTypeConfiguration<SharedItem>
    {
        public void Configure(EntityTypeBuilder<SharedItem> builder)
        {
            builder.ToTable("SharedItems");
            builder.HasDiscriminator(item => item.Kind);
            builder.Property(item => item.Kind).HasMaxLength(20);
            builder.Property(item => item.SourceLanguageCode).HasMaxLength(2);
            builder.Property(item => item.State).HasConversion<string>().HasMaxLength(12);
            builder.Property(item => item.HiddenFrom).HasConversion<string>().HasMaxLength(12);
            builder.Property(item => item.ThreadSection).HasMaxLength(60);
            builder.Property(item => item.Version).IsConcurrencyToken();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(item => item.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(item => item.AuthorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(item => item.CheckedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ForumThread>().WithMany().HasForeignKey(item => item.ThreadId).OnDelete(DeleteBehavior.SetNull);

            // The order of a rubric's list; what the clock looks for; what a desk lists.
            builder.HasIndex(item => new { item.Kind, item.State, item.IsPinned, item.PublishedAt, item.Id });
            builder.HasIndex(item => new { item.State, item.PublishAt });
            builder.HasIndex(item => new { item.State, item.ExpiresAt });
            builder.HasIndex(item => new { item.OrganisationId, item.State, item.ChangedAt });
            builder.HasIndex(item => new { item.OrganisationId, item.NextCheckOn });
        }
    }
}
