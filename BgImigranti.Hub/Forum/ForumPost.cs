using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Forum;

/// <summary>One contribution to a thread.</summary>
public sealed class ForumPost
{
    public long Id { get; private set; }

    public required long ThreadId { get; init; }

    /// <summary>Place in the thread, from 1.</summary>
    public required int Number { get; init; }

    public required long AuthorId { get; init; }

    /// <summary>Organisation of the author when the post was written.</summary>
    public long? OrganisationId { get; init; }

    /// <summary>What was typed, Markdown.</summary>
    public required string Body { get; set; }

    /// <summary>What the sanitiser made of it; kept, because reading is a hundred times as frequent as writing.</summary>
    public required string BodyHtml { get; set; }

    /// <summary>Version of the renderer that made <see cref="BodyHtml"/>; an older one is rendered anew when read.</summary>
    public required int RendererVersion { get; set; }

    /// <summary>Language of the text when it is not the thread's; null otherwise.</summary>
    public string? LanguageCode { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? EditedAt { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Raised by every edit; an edit that started from an older one is a conflict.</summary>
    public int Version { get; set; } = 1;

    internal sealed class Configuration : IEntityTypeConfiguration<ForumPost>
    {
        public void Configure(EntityTypeBuilder<ForumPost> builder)
        {
            builder.ToTable("ForumPosts");
            builder.Property(post => post.LanguageCode).HasMaxLength(2);
            builder.Property(post => post.Version).IsConcurrencyToken();
            builder.HasIndex(post => new { post.ThreadId, post.Number }).IsUnique();
            builder.HasIndex(post => post.AuthorId);
            builder.HasOne<ForumThread>().WithMany().HasForeignKey(post => post.ThreadId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Person>().WithMany().HasForeignKey(post => post.AuthorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(post => post.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
