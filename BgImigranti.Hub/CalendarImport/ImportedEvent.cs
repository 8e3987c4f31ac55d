using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>
/// Ties an event of the calendar to the event of a foreign file that it came from, and remembers what the file said last: what differs
/// from that was edited here, and is not overwritten.
/// </summary>
public sealed class ImportedEvent
{
    /// <summary>Longest UID, in characters. RFC 7986, 5.3 asks for UUIDs; most programs stay below 100.</summary>
    public const int UidLength = 255;

    public long Id { get; private set; }

    public required long SourceId { get; init; }

    /// <summary>By which the file knows it.</summary>
    public required string Uid { get; init; }

    /// <summary>
    /// The name of the occurrence (RECURRENCE-ID), when the file holds an exception and not the series that it is an exception of;
    /// otherwise empty.
    /// </summary>
    public required string Occurrence { get; init; }

    public required long EventId { get; init; }

    /// <summary>SEQUENCE of what was taken last: what has a lower one is older.</summary>
    public int Sequence { get; set; }

    /// <summary>What the file said last, by the fields of <see cref="ExternalFields"/>, as JSON.</summary>
    public required string TakenJson { get; set; }

    /// <summary>Fields in which the file says otherwise than what was edited here, as codes with commas.</summary>
    public string KeptFields { get; set; } = "";

    /// <summary>Since when the source no longer has it, UTC; null while it does. The event stays until somebody decides.</summary>
    public DateTime? GoneSince { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportedEvent>
    {
        public void Configure(EntityTypeBuilder<ImportedEvent> builder)
        {
            builder.ToTable("ImportedEvents");
            builder.Property(row => row.Uid).HasMaxLength(UidLength);
            builder.Property(row => row.Occurrence).HasMaxLength(22);
            builder.Property(row => row.KeptFields).HasMaxLength(200);
            builder.HasOne<CalendarSource>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<CalendarEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => new { row.SourceId, row.Uid, row.Occurrence }).IsUnique();
            builder.HasIndex(row => row.EventId);
        }
    }
}
