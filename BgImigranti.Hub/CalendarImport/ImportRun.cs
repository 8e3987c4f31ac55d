using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>
/// One file of a source on its way into the calendar. It is taken event by event, each in an operation of its own, so that a large file
/// holds up nobody and what was interrupted goes on where it stood.
/// </summary>
public sealed class ImportRun
{
    /// <summary>Longest name of a file, in characters.</summary>
    public const int FileNameLength = 120;

    public long Id { get; private set; }

    public required long SourceId { get; init; }

    /// <summary>When it came, UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>What it was called by whoever uploaded it; empty for what was fetched.</summary>
    public required string FileName { get; init; }

    /// <summary>The file; null once everything is taken.</summary>
    public byte[]? Content { get; set; }

    /// <summary>While somebody takes it: until when it is theirs, UTC.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>When everything was taken, UTC; null before.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>How many events of the file were looked at, a series and its exceptions as one.</summary>
    public int Position { get; set; }

    /// <summary>How many of them are new.</summary>
    public int Added { get; set; }

    /// <summary>How many were changed by it.</summary>
    public int Changed { get; set; }

    /// <summary>In how many something was left as it was edited here, though the file says otherwise.</summary>
    public int Kept { get; set; }

    /// <summary>How many could not be taken, wholly or in part.</summary>
    public int Errors { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportRun>
    {
        public void Configure(EntityTypeBuilder<ImportRun> builder)
        {
            builder.ToTable("CalendarImports");
            builder.Property(import => import.FileName).HasMaxLength(FileNameLength);
            builder.HasOne<CalendarSource>().WithMany().HasForeignKey(import => import.SourceId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(import => new { import.SourceId, import.Id });
            builder.HasIndex(import => import.FinishedAt);
        }
    }
}
