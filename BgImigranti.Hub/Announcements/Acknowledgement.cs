using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Announcements;

/// <summary>An organisation has read an announcement: one of its coordinators said so, for all of them.</summary>
public sealed class Acknowledgement
{
    public required long AnnouncementId { get; init; }

    public required long OrganisationId { get; init; }

    public required long PersonId { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Acknowledgement>
    {
        public void Configure(EntityTypeBuilder<Acknowledgement> builder)
        {
            builder.ToTable("Acknowledgements");
            builder.HasKey(acknowledgement => new { acknowledgement.AnnouncementId, acknowledgement.OrganisationId });
            builder.HasOne<Announcement>()
                .WithMany()
                .HasForeignKey(acknowledgement => acknowledgement.AnnouncementId)
                .OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Organisation>()
                .WithMany()
                .HasForeignKey(acknowledgement => acknowledgement.OrganisationId)
                .OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Person>()
                .WithMany()
                .HasForeignKey(acknowledgement => acknowledgement.PersonId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
