using BgImigranti.Hub.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Submissions;

/// <summary>What a person has typed and not sent yet; it goes when the text was sent.</summary>
public sealed class AutosavedDraft
{
    /// <summary>Longest key, in characters.</summary>
    public const int MaxKeyLength = 64;

    /// <summary>
    /// Longest title, in characters: more than any form accepts, so that one that is too long is kept until it is mended.
    /// </summary>
    public const int MaxTitleLength = 800;

    public required long PersonId { get; init; }

    /// <summary>
    /// Where it belongs, alike in both languages: <c>thread/42/reply</c>, <c>section/services/new</c>, <c>post/981/edit</c>.
    /// </summary>
    public required string Key { get; init; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public required DateTime At { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AutosavedDraft>
    {
        public void Configure(EntityTypeBuilder<AutosavedDraft> builder)
        {
            builder.ToTable("Drafts");
            builder.HasKey(draft => new { draft.PersonId, draft.Key });
            builder.Property(draft => draft.Key).HasMaxLength(MaxKeyLength);
            builder.HasOne<Person>().WithMany().HasForeignKey(draft => draft.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
