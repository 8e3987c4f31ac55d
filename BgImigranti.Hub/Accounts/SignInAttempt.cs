using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Accounts;

/// <summary>
/// How often somebody tried to sign in with an address without success. It is kept for any address, registered or not, so that
/// neither the answer nor the work behind it tells which it is; and as a hash, so that the table is no list of addresses.
/// </summary>
public sealed class SignInAttempt
{
    /// <summary>SHA-256 of the normalised address, in base64.</summary>
    public required string Key { get; init; }

    /// <summary>Attempts since the last success, or since ten quiet minutes.</summary>
    public required int Count { get; set; }

    /// <summary>The last attempt that was let through, UTC.</summary>
    public required DateTime LastAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SignInAttempt>
    {
        public void Configure(EntityTypeBuilder<SignInAttempt> builder)
        {
            builder.ToTable("SignInAttempts");
            builder.HasKey(attempt => attempt.Key);
            builder.Property(attempt => attempt.Key).HasMaxLength(44);
            builder.HasIndex(attempt => attempt.LastAt);
        }
    }
}
