using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Data;

/// <summary>
/// What a person's keyed request brought about, written in the same transaction as its effect, so that a double click or a
/// retry finds it and nothing happens twice. After the IETF draft "The Idempotency-Key HTTP Header Field".
/// </summary>
public sealed class IdempotentAnswer
{
    /// <summary>Who asked; keys of different people never meet.</summary>
    public required long PersonId { get; init; }

    /// <summary>The key chosen by the client.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked; the same key with another request is a client's mistake and is refused.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>Id of what was made, or of what it was added to.</summary>
    public required long SubjectId { get; init; }

    /// <summary>Number of what was added to the subject; 0 when the subject itself is meant.</summary>
    public required int Number { get; init; }

    /// <summary>When, UTC; kept for at least a day.</summary>
    public required DateTime At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<IdempotentAnswer>
    {
        public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
        {
            builder.ToTable("IdempotentAnswers");
            builder.HasKey(answer => new { answer.PersonId, answer.Key });
            builder.Property(answer => answer.Key).HasMaxLength(100);
            builder.HasIndex(answer => answer.At);
        }
    }
}
