using BgImigranti.Hub.Recurrence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace BgImigranti.Hub.Events;

/// <summary>One time at which an event takes place, computed from its rule as far ahead as the calendar reaches.</summary>
public sealed class Occurrence
{
    /// <summary>Longest reason for a cancellation, in characters.</summary>
    public const int ReasonLength = 300;

    public long Id { get; private set; }

    /// <summary>The event. A date goes along with its people when the series is cut in two and it belongs to the second half.</summary>
    public required long EventId { get; set; }

    /// <summary>
    /// Where it stands in the series: the beginning that the rule gives it, <c>2026-12-01T10:00</c>, whatever was moved since
    /// (RECURRENCE-ID of RFC 5545). Several stops at one moment are told apart by <c>#2</c>.
    /// </summary>
    public required string Key { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartUtc { get; set; }

    /// <summary>UTC; exclusive.</summary>
    public DateTime EndUtc { get; set; }

    /// <summary>This date alone was moved: its times are no longer the rule's.</summary>
    public bool IsMoved { get; set; }

    /// <summary>This date alone was cancelled.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>Why it was cancelled, as the organiser said it; empty when they said nothing, or it takes place.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Code of its own town; null when it is the event's.</summary>
    public string? Town { get; set; }

    /// <summary>Its own place in Bulgarian; null when it is the event's.</summary>
    public string? PlaceBg { get; set; }

    /// <summary>Its own place in English; null when it is the event's.</summary>
    public string? PlaceEn { get; set; }

    /// <summary>Seats taken; those who wait have none.</summary>
    public int RegisteredCount { get; set; }

    /// <summary>When it is, on the clocks of its event and in days or hours as that.</summary>
    internal EventTime TimeAs(EventTime series)
    {
        var zone = DateTimeZoneProviders.Tzdb[series.ZoneId];
        var start = Instant.FromDateTimeUtc(StartUtc).InZone(zone).LocalDateTime;
        var end = Instant.FromDateTimeUtc(EndUtc).InZone(zone).LocalDateTime;
        return series.IsAllDay
            ? series with { Start = start.Date.AtMidnight(), End = end.Date.AtMidnight() }
            : series with { Start = start, End = end };
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Occurrence>
    {
        public void Configure(EntityTypeBuilder<Occurrence> builder)
        {
            builder.ToTable("EventDates");
            builder.HasOne<CalendarEvent>().WithMany().HasForeignKey(occurrence => occurrence.EventId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(occurrence => occurrence.Key).HasMaxLength(22);
            builder.Property(occurrence => occurrence.Reason).HasMaxLength(ReasonLength);
            builder.Property(occurrence => occurrence.Town).HasMaxLength(30);
            builder.Property(occurrence => occurrence.PlaceBg).HasMaxLength(CalendarEvent.PlaceLength);
            builder.Property(occurrence => occurrence.PlaceEn).HasMaxLength(CalendarEvent.PlaceLength);
            builder.HasIndex(occurrence => new { occurrence.EventId, occurrence.Key }).IsUnique();
            builder.HasIndex(occurrence => new { occurrence.EventId, occurrence.StartUtc });
            builder.HasIndex(occurrence => occurrence.StartUtc);
        }
    }
}
