using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Registrations;

/// <summary>
/// A secret link with which somebody comes back to his sign-up. Only its hash is kept, so every mail has one of its own; all of them lead
/// to the same place.
/// </summary>
public sealed class SignUpLink
{
    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }

    public required long SignUpId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SignUpLink>
    {
        public void Configure(EntityTypeBuilder<SignUpLink> builder)
        {
            builder.ToTable("SignUpLinks");
            builder.HasKey(link => link.Hash);
            builder.Property(link => link.Hash).HasMaxLength(32);
            builder.HasOne<SignUp>().WithMany().HasForeignKey(link => link.SignUpId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
