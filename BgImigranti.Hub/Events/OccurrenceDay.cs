using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Events;

/// <summary>
/// A public event on a day of the calendar of Sofia: one row for each day that a date touches. What calendars are filtered by stands
/// here once more, so that a month is one range of an index however many events there are.
/// </summary>
public sealed class OccurrenceDay
{
    public long Id { get; private set; }

    public required long OccurrenceId { get; init; }

    public required long EventId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The date begins on this day.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>When the date begins, UTC: the order within a day.</summary>
    public required DateTime StartUtc { get; init; }

    public required long OrganisationId { get; init; }

    /// <summary>As in <see cref="CalendarEvent.CoOrganiserIds"/>.</summary>
    public required string CoOrganiserIds { get; init; }

    /// <summary>Code of the town of this date; null for none.</summary>
    public string? Town { get; init; }

    /// <summary>Code of the category.</summary>
    public required string Category { get; init; }

    /// <summary>Languages it is held in or interpreted into, as in <see cref="CalendarEvent.LanguageCodes"/>.</summary>
    public required string LanguageCodes { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OccurrenceDay>
    {
        public void Configure(EntityTypeBuilder<OccurrenceDay> builder)
        {
            builder.ToTable("EventDays");
            builder.HasOne<Occurrence>().WithMany().HasForeignKey(day => day.OccurrenceId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(day => day.CoOrganiserIds).HasMaxLength(200);
            builder.Property(day => day.Town).HasMaxLength(30);
            builder.Property(day => day.Category).HasMaxLength(20);
            builder.Property(day => day.LanguageCodes).HasMaxLength(400);
            builder.HasIndex(day => new { day.Day, day.StartUtc, day.OccurrenceId });
            builder.HasIndex(day => new { day.OrganisationId, day.Day, day.StartUtc, day.OccurrenceId });
            builder.HasIndex(day => new { day.Town, day.Day, day.StartUtc, day.OccurrenceId });
            builder.HasIndex(day => day.EventId);
        }
    }
}
