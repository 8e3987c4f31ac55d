using BgImigranti.Hub.Email;
using BgImigranti.Hub.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Registrations;

/// <summary>
/// Somebody on the list of a date, without an account. Who he is is erased <see cref="KeptDays"/> days after the date ended; that somebody
/// was there, with how many and in what language, stays for the statistics.
/// </summary>
public sealed class SignUp
{
    /// <summary>Most seats of one person: he and those he takes along.</summary>
    public const int MostSeats = 5;

    /// <summary>Longest note of the organiser, in characters.</summary>
    public const int LongestNote = 300;

    /// <summary>
    /// Days for which names and contacts are kept after a date ended. The organiser may still have to reach people, about something left
    /// behind or a certificate; after a month there is no such purpose, and what has none is not kept (GDPR, art. 5(1)(e)).
    /// </summary>
    public const int KeptDays = 30;

    public long Id { get; private set; }

    public required long DateId { get; init; }

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

    /// <summary>The language in which he is written to, <c>bg</c> or <c>en</c>.</summary>
    public required string LanguageCode { get; init; }

    /// <summary>1 to <see cref="MostSeats"/>.</summary>
    public required int Seats { get; set; }

    public required SignUpState State { get; set; }

    /// <summary>His number on the waiting list: given out without gaps, never again; null for who does not wait.</summary>
    public int? WaitingNumber { get; set; }

    public SignUpReminders Reminders { get; set; }

    /// <summary>When he is reminded on the day before, UTC; null when he is not, or has been.</summary>
    public DateTime? RemindDayAt { get; set; }

    /// <summary>When he is reminded in the hour before, UTC; null when he is not, or has been.</summary>
    public DateTime? RemindHourAt { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When he came, UTC.</summary>
    public DateTime? CheckedInAt { get; set; }

    /// <summary>What the organiser noted about him.</summary>
    public string Note { get; set; } = "";

    /// <summary>What the letters put into his calendar, the newest first; empty for nothing.</summary>
    public string CalendarEntries { get; set; } = "";

    /// <summary>What makes a second click the same request; see <see cref="SignUpOrder.RequestHash"/>.</summary>
    public byte[]? RequestHash { get; set; }

    /// <summary>
    /// Somebody asked for an address that was on the list already: he got the same answer as anybody, holds no seat and is on no list, so
    /// that strangers cannot find out who comes. The one on the list, who was told by mail.
    /// </summary>
    public long? RepeatsId { get; init; }

    /// <summary>When his name and contacts were erased.</summary>
    public DateTime? ErasedAt { get; set; }

    internal void Cancel()
    {
        (State, WaitingNumber, RemindDayAt, RemindHourAt) = (SignUpState.Cancelled, null, null, null);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<SignUp>
    {
        public void Configure(EntityTypeBuilder<SignUp> builder)
        {
            builder.ToTable("SignUps");
            builder.HasOne<EventDate>().WithMany().HasForeignKey(person => person.DateId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(person => person.Name).HasMaxLength(Accounts.Person.MaxNameLength);
            builder.Property(person => person.Email).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(person => person.EmailKey).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(person => person.Phone).HasMaxLength(40);
            builder.Property(person => person.PhoneKey).HasMaxLength(20);
            builder.Property(person => person.LanguageCode).HasMaxLength(2);
            builder.Property(person => person.State).HasConversion<string>().HasMaxLength(10);
            builder.Property(person => person.Reminders).HasConversion<string>().HasMaxLength(12);
            builder.Property(person => person.Note).HasMaxLength(LongestNote);
            builder.Property(person => person.CalendarEntries).HasMaxLength(2_000);
            builder.Property(person => person.RequestHash).HasMaxLength(32);
            builder.HasIndex(person => new { person.DateId, person.State, person.WaitingNumber });
            builder.HasIndex(person => new { person.DateId, person.EmailKey });
            builder.HasIndex(person => new { person.DateId, person.PhoneKey });

            // What the clocks look at: only the few rows that still wait for a reminder, or to be erased.
            builder.HasIndex(person => person.RemindDayAt);
            builder.HasIndex(person => person.RemindHourAt);
            builder.HasIndex(person => new { person.ErasedAt, person.DateId });
        }
    }
}
