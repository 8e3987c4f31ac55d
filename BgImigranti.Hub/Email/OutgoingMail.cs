using BgImigranti.Hub.Email.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Email;

/// <summary>
/// A mail on its way: written in the transaction of what it tells of, sent by <see cref="Delivery.MailDelivery"/>. It waits while
/// <see cref="NextAttemptAt"/> is set. What it says and to whom is erased some days after it left; that it was is kept longer, so that it
/// is not sent again.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>Longest subject, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>Longest name of a reader, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>Longest reason of a failure, in characters.</summary>
    public const int LongestReason = 300;

    public long Id { get; private set; }

    /// <summary>What makes it this mail; unique.</summary>
    public required string Key { get; init; }

    /// <summary>With which others it is joined; see <see cref="MailJoin"/>.</summary>
    public required string? JoinKey { get; init; }

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
    public required DateTime FirstAt { get; init; }

    /// <summary>When it was to leave, before anything went wrong.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>How often somebody began to send it.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next; null when it is done with.</summary>
    public required DateTime? NextAttemptAt { get; set; }

    /// <summary>While somebody sends it: until when it is his.</summary>
    public DateTime? ClaimedUntil { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>What the last attempt met with.</summary>
    public string? FailedReason { get; set; }

    /// <summary>When a newer one took its place.</summary>
    public DateTime? ReplacedAt { get; set; }

    /// <summary>When its text and its reader were erased.</summary>
    public DateTime? ErasedAt { get; set; }

    internal void GiveWay(DateTime now)
    {
        (NextAttemptAt, ReplacedAt, ErasedAt) = (null, now, now);
        Address = Name = Subject = PlainText = Html = AttachmentsJson = UnsubscribeLink = "";
    }

    internal sealed class Configuration : IEntityTypeConfiguration<OutgoingMail>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> builder)
        {
            builder.ToTable("OutgoingMails");
            builder.Property(mail => mail.Key).HasMaxLength(MailDraft.LongestKey);
            builder.Property(mail => mail.JoinKey).HasMaxLength(MailDraft.LongestKey);
            builder.Property(mail => mail.Address).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(mail => mail.Name).HasMaxLength(LongestName);
            builder.Property(mail => mail.LanguageCode).HasMaxLength(2);
            builder.Property(mail => mail.Subject).HasMaxLength(LongestSubject);
            builder.Property(mail => mail.FailedReason).HasMaxLength(LongestReason);

            // Whoever takes a mail and whoever puts another in its place may not both succeed.
            builder.Property(mail => mail.Attempts).IsConcurrencyToken();
            builder.Property(mail => mail.NextAttemptAt).IsConcurrencyToken();
            builder.HasIndex(mail => mail.Key).IsUnique();
            builder.HasIndex(mail => mail.JoinKey);
            builder.HasIndex(mail => mail.NextAttemptAt);
        }
    }
}
