using BgImigranti.Hub.Email;
using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Registrations;

/// <summary>
/// Somebody on the list of a date, without an account. Who they are is erased <see cref="KeptDays"/> days after the date ended; that
/// somebody was there, with how many and in what language, stays for the statistics.
/// </summary>
public sealed class EventRegistration
{
    /// <summary>Most seats of one person: they and those they take along.</summary>
    public const int MaxSeats = 5;

    /// <summary>Longest note of the organiser, in characters.</summary>
    public const int MaxNoteLength = 300;

    /// <summary>
    /// Days for which names and contacts are kept after a date ended. The organiser may still have to reach people, about something left
    /// behind or a certificate; after a month there is no such purpose, and what has none is not kept (GDPR, art. 5(1)(e)).
    /// </summary>
    public const int KeptDays = 30;

    public long Id { get; private set; }

    public required long OccurrenceId { get; init; }

    /// <summary>Empty once erased.</summary>
    public required string Name { get; set; }

    /// <summary>As it was typed; null when there is none, or once erased.</summary>
    public string? Email { get; set; }

    /// <summary>The address in the form in which two are the same.</summary>
    public string? EmailKey { get; set; }

    /// <summary>International, grouped with spaces; null when there is none, or once erased.</summary>
    public string? Phone { get; set; }

    /// <summary>The telephone in E.164, in which two are the same.</summary>
    public string? PhoneKey { get; set; }

    /// <summary>The language in which they are written to, <c>bg</c> or <c>en</c>.</summary>
    public required string LanguageCode { get; init; }

    /// <summary>1 to <see cref="MaxSeats"/>.</summary>
    public required int Seats { get; set; }

    public required RegistrationState State { get; set; }

    /// <summary>Their number on the waiting list: given out without gaps, never again; null for who does not wait.</summary>
    public int? WaitingNumber { get; set; }

    public ReminderChoice Reminders { get; set; }

    /// <summary>When they are reminded on the day before, UTC; null when they are not, or has been.</summary>
    public DateTime? RemindDayAt { get; set; }

    /// <summary>When they are reminded in the hour before, UTC; null when they are not, or has been.</summary>
    public DateTime? RemindHourAt { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When they came, UTC.</summary>
    public DateTime? CheckedInAt { get; set; }

    /// <summary>What the organiser noted about them.</summary>
    public string Note { get; set; } = "";

    /// <summary>What the e-mails put into their calendar, the newest first; empty for nothing.</summary>
    public string CalendarEntries { get; set; } = "";

    /// <summary>What makes a second click the same request; see <see cref="RegistrationRequest.RequestHash"/>.</summary>
    public byte[]? RequestHash { get; set; }

    /// <summary>
    /// Somebody asked for an address that was on the list already: they got the same answer as anybody, holds no seat and is on no list, so
    /// that strangers cannot find out who comes. The one on the list, who was told by mail.
    /// </summary>
    public long? RepeatsId { get; init; }

    /// <summary>When their name and contacts were erased.</summary>
    public DateTime? ErasedAt { get; set; }

    internal void Cancel()
    {
        (State, WaitingNumber, RemindDayAt, RemindHourAt) = (RegistrationState.Cancelled, null, null, null);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<EventRegistration>
    {
        public void Configure(EntityTypeBuilder<EventRegistration> builder)
        {
            builder.ToTable("SignUps");
            builder.HasOne<Occurrence>()
                .WithMany()
                .HasForeignKey(registration => registration.OccurrenceId)
                .OnDelete(DeleteBehavior.Cascade);
            builder.Property(registration => registration.Name).HasMaxLength(Accounts.Person.MaxNameLength);
            builder.Property(registration => registration.Email).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(registration => registration.EmailKey).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(registration => registration.Phone).HasMaxLength(40);
            builder.Property(registration => registration.PhoneKey).HasMaxLength(20);
            builder.Property(registration => registration.LanguageCode).HasMaxLength(2);
            builder.Property(registration => registration.State).HasConversion<string>().HasMaxLength(10);
            builder.Property(registration => registration.Reminders).HasConversion<string>().HasMaxLength(12);
            builder.Property(registration => registration.Note).HasMaxLength(MaxNoteLength);
            builder.Property(registration => registration.CalendarEntries).HasMaxLength(2_000);
            builder.Property(registration => registration.RequestHash).HasMaxLength(32);
            builder.HasIndex(registration => new { registration.OccurrenceId, registration.State, registration.WaitingNumber });
            builder.HasIndex(registration => new { registration.OccurrenceId, registration.EmailKey });
            builder.HasIndex(registration => new { registration.OccurrenceId, registration.PhoneKey });

            // What the clocks look at: only the few rows that still wait for a reminder, or to be erased.
            builder.HasIndex(registration => registration.RemindDayAt);
            builder.HasIndex(registration => registration.RemindHourAt);
            builder.HasIndex(registration => new { registration.ErasedAt, registration.OccurrenceId });
        }
    }
}
