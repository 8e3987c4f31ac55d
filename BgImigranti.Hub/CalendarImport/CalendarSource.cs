using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>
/// An external calendar from which events are taken: files that an administrator uploads, or an address that is fetched on schedule. What
/// its events do not say of themselves, it says for all of them.
/// </summary>
public sealed class CalendarSource
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>Longest address, in characters.</summary>
    public const int AddressLength = 500;

    /// <summary>Longest validator of an answer (<c>ETag</c>, <c>Last-Modified</c>) that is kept, in characters.</summary>
    public const int ValidatorLength = 200;

    public long Id { get; private set; }

    /// <summary>What administrators call it.</summary>
    public required string Name { get; set; }

    /// <summary>Whose events they become.</summary>
    public required long OrganisationId { get; init; }

    /// <summary>The language its texts are written in, <c>bg</c> or <c>en</c>.</summary>
    public required string LanguageCode { get; init; }

    /// <summary>Code of the town of events whose place names none.</summary>
    public required string Town { get; set; }

    /// <summary>The category of events that name none of ours.</summary>
    public required EventCategory Category { get; set; }

    /// <summary>Where it is fetched, http or https; null when only files are uploaded.</summary>
    public string? Address { get; set; }

    /// <summary>Its events appear at once; otherwise each waits as a draft.</summary>
    public required bool PublishesAtOnce { get; set; }

    /// <summary>Who set it up: what comes by itself comes in this administrator's name.</summary>
    public required long CreatedById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it is fetched next, UTC; null without an address.</summary>
    public DateTime? NextFetchAt { get; set; }

    /// <summary>When it was last fetched, UTC, whatever came of it; null for never.</summary>
    public DateTime? FetchedAt { get; set; }

    /// <summary>What came of it.</summary>
    public FetchOutcome Outcome { get; set; }

    /// <summary>The status of an answer that was none of those one can use; otherwise null.</summary>
    public int? AnswerStatus { get; set; }

    /// <summary>How many fetches in a row brought nothing; the more, the longer until the next.</summary>
    public int Failures { get; set; }

    /// <summary>The validator of the last answer (RFC 9110, 8.8.3); empty when it had none.</summary>
    public string ETag { get; set; } = "";

    /// <summary>When the last answer said it was changed, as it said it; empty when it did not.</summary>
    public string LastModified { get; set; } = "";

    /// <summary>SHA-256 of what was last taken, hexadecimal: many servers send the same again without saying so.</summary>
    public string Digest { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarSource>
    {
        public void Configure(EntityTypeBuilder<CalendarSource> builder)
        {
            builder.ToTable("CalendarSources");
            builder.Property(source => source.Name).HasMaxLength(NameLength);
            builder.Property(source => source.LanguageCode).HasMaxLength(2);
            builder.Property(source => source.Town).HasMaxLength(30);
            builder.Property(source => source.Category).HasConversion<string>().HasMaxLength(20);
            builder.Property(source => source.Address).HasMaxLength(AddressLength);
            builder.Property(source => source.Outcome).HasConversion<string>().HasMaxLength(20);
            builder.Property(source => source.ETag).HasMaxLength(ValidatorLength);
            builder.Property(source => source.LastModified).HasMaxLength(ValidatorLength);
            builder.Property(source => source.Digest).HasMaxLength(64);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(source => source.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(source => source.CreatedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(source => source.NextFetchAt);
        }
    }
}
