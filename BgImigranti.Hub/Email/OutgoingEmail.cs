using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Email;

/// <summary>
/// A mail on its way: written in the transaction of what it tells of, sent by <see cref="Delivery.EmailDeliveryJob"/>. It waits while
/// <see cref="NextAttemptAt"/> is set. What it says and to whom is erased some days after it left; that it was is kept longer, so that it
/// is not sent again.
/// </summary>
public sealed class OutgoingEmail
{
    /// <summary>Longest subject, in characters.</summary>
    public const int MaxSubjectLength = 200;

    /// <summary>Longest name of a reader, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Longest reason of a failure, in characters.</summary>
    public const int MaxReasonLength = 300;

    public long Id { get; private set; }

    /// <summary>What makes it this mail; unique.</summary>
    public required string Key { get; init; }

    /// <summary>With which others it is joined; see <see cref="EmailCoalescing"/>.</summary>
    public required string? CoalescingKey { get; init; }

    /// <summary>Address of its reader; empty once erased.</summary>
    public required string Address { get; set; }

    /// <summary>Name of its reader; may be empty.</summary>
    public required string Name { get; set; }

    /// <summary><c>bg</c> or <c>en</c>.</summary>
    public required string LanguageCode { get; init; }

    public required string Subject { get; set; }

    public required string PlainText { get; set; }

    public required string Html { get; set; }

    /// <summary>Its files as JSON; empty when it has none.</summary>
    public required string AttachmentsJson { get; set; }

    /// <summary>Where its reader can refuse such mails; may be empty.</summary>
    public required string UnsubscribeLink { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When the first of those that were joined into it was posted.</summary>
    public required DateTime FirstEnqueuedAt { get; init; }

    /// <summary>When it was to leave, before anything went wrong.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>How often somebody began to send it.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next; null when it is done with.</summary>
    public required DateTime? NextAttemptAt { get; set; }

    /// <summary>While somebody sends it: until when it is theirs.</summary>
    public DateTime? LeasedUntil { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>What the last attempt met with.</summary>
    public string? FailureReason { get; set; }

    /// <summary>When a newer one took its place.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>When its text and its reader were erased.</summary>
    public DateTime? ErasedAt { get; set; }

    internal void Supersede(DateTime now)
    {
        (NextAttemptAt, SupersededAt, ErasedAt) = (null, now, now);
        Address = Name = Subject = PlainText = Html = AttachmentsJson = UnsubscribeLink = "";
    }

    internal sealed class Configuration : IEntityTypeConfiguration<OutgoingEmail>
    {
        public void Configure(EntityTypeBuilder<OutgoingEmail> builder)
        {
            builder.ToTable("OutgoingMails");
            builder.Property(email => email.Key).HasMaxLength(EmailMessage.MaxKeyLength);
            builder.Property(email => email.CoalescingKey).HasMaxLength(EmailMessage.MaxKeyLength);
            builder.Property(email => email.Address).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(email => email.Name).HasMaxLength(MaxNameLength);
            builder.Property(email => email.LanguageCode).HasMaxLength(2);
            builder.Property(email => email.Subject).HasMaxLength(MaxSubjectLength);
            builder.Property(email => email.FailureReason).HasMaxLength(MaxReasonLength);

            // Whoever takes a mail and whoever puts another in its place may not both succeed.
            builder.Property(email => email.Attempts).IsConcurrencyToken();
            builder.Property(email => email.NextAttemptAt).IsConcurrencyToken();
            builder.HasIndex(email => email.Key).IsUnique();
            builder.HasIndex(email => email.CoalescingKey);
            builder.HasIndex(email => email.NextAttemptAt);
        }
    }
}
