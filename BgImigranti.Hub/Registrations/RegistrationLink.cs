using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Registrations;

/// <summary>
/// A secret link with which somebody comes back to their registration. Only its hash is kept, so every mail has one of its own; all of them
/// lead to the same place.
/// </summary>
public sealed class RegistrationLink
{
    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }

    public required long RegistrationId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RegistrationLink>
    {
        public void Configure(EntityTypeBuilder<RegistrationLink> builder)
        {
            builder.ToTable("SignUpLinks");
            builder.HasKey(link => link.Hash);
            builder.Property(link => link.Hash).HasMaxLength(32);
            builder.HasOne<EventRegistration>().WithMany().HasForeignKey(link => link.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
