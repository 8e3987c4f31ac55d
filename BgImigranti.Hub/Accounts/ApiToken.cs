using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Accounts;

/// <summary>
/// A key with which a person's program signs in as them. Only its hash is kept: it is 256 random bits, so a plain SHA-256 cannot
/// be turned back, and a stolen database signs nobody in.
/// </summary>
public sealed class ApiToken
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int MaxNameLength = 60;

    /// <summary>Id.</summary>
    public long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required long PersonId { get; init; }

    /// <summary>What the person calls it, to know it again in their list.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole token, prefix included.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The last day (UTC) on which it was used; by day, so that reading costs no writing.</summary>
    public DateOnly? LastUsedOn { get; set; }

    /// <summary>Since when it no longer counts, UTC.</summary>
    public DateTime? RevokedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder)
        {
            builder.ToTable("ApiTokens");
            builder.Property(token => token.Name).HasMaxLength(MaxNameLength);
            builder.Property(token => token.Hash).HasMaxLength(32);
            builder.HasIndex(token => token.Hash).IsUnique();
            builder.HasIndex(token => token.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(token => token.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
