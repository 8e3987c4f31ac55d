using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Registrations;

/// <summary>A date for which people have registered: what they were told last, so that whatever changes it, they hear of it once.</summary>
public sealed class RegistrationOccurrence
{
    public required long OccurrenceId { get; init; }

    /// <summary>The last number given out on the waiting list.</summary>
    public int LastNumber { get; set; }

    /// <summary>The beginning that people know of, UTC.</summary>
    public DateTime NotifiedStartUtc { get; set; }

    /// <summary>The end that people know of, UTC.</summary>
    public DateTime NotifiedEndUtc { get; set; }

    /// <summary>SHA-256 of the place that people know of.</summary>
    public required byte[] NotifiedPlace { get; set; }

    /// <summary>People know that it does not take place.</summary>
    public bool IsNotifiedCancelled { get; set; }

    /// <summary>
    /// How often somebody was told that the date or their seat is no longer as it was: what is put into a calendar later is valid over what
    /// was there before, also for who left and comes back.
    /// </summary>
    public int Changes { get; set; }

    /// <summary>When the organiser wrote to everybody last, UTC.</summary>
    public DateTime? MessageAt { get; set; }

    /// <summary>What makes a second click the same message.</summary>
    public string MessageKey { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<RegistrationOccurrence>
    {
        public void Configure(EntityTypeBuilder<RegistrationOccurrence> builder)
        {
            builder.ToTable("SignUpDates");
            builder.HasKey(date => date.OccurrenceId);
            builder.Property(date => date.OccurrenceId).ValueGeneratedNever();
            builder.Property(date => date.NotifiedPlace).HasMaxLength(32);
            builder.Property(date => date.MessageKey).HasMaxLength(40);
            builder.HasOne<Occurrence>()
                .WithOne()
                .HasForeignKey<RegistrationOccurrence>(date => date.OccurrenceId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
