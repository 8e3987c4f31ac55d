using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Events;

/// <summary>
/// An event: a meeting to which people come, once or again and again. Its times are the wall clock of its zone; the instants follow
/// from them and stand in <see cref="Occurrence"/>, one row for each time it takes place.
/// </summary>
public sealed class CalendarEvent : SharedItem
{
    /// <summary>Longest <see cref="Stops"/>, in characters.</summary>
    public const int MaxStopsLength = 8_000;

    /// <summary>Longest name and address of a place, in characters.</summary>
    public const int PlaceLength = 200;

    /// <summary>Most people that a date can have seats for.</summary>
    public const int MaxSeats = 5_000;

    /// <summary>When it takes place first; null only in drafts.</summary>
    public EventTime? Time { get; set; }

    /// <summary>How it repeats: an RRULE of RFC 5545; empty when it does not.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Dates on which it does not take place, in the text form of <see cref="OccurrenceDateList"/>.</summary>
    public string ExDates { get; set; } = "";

    /// <summary>Dates on which it takes place besides, in the text form of <see cref="OccurrenceDateList"/>.</summary>
    public string RDates { get; set; } = "";

    /// <summary>The stops of a travelling event, in the text form of <see cref="EventStops"/>.</summary>
    public string Stops { get; set; } = "";

    /// <summary>Organisations that hold it together with its own: ids, as a <see cref="CodeList"/>.</summary>
    public string CoOrganiserIds { get; set; } = "";

    /// <summary>Place and address in Bulgarian; empty when there is none.</summary>
    public string PlaceBg { get; set; } = "";

    /// <summary>Place and address in English; empty when there is none.</summary>
    public string PlaceEn { get; set; } = "";

    /// <summary>What makes the place accessible, as a <see cref="CodeList"/>.</summary>
    public string AccessCodes { get; set; } = "";

    /// <summary>Languages it is held in, ISO 639-1, as a <see cref="CodeList"/>.</summary>
    public string LanguageCodes { get; set; } = "";

    /// <summary>Languages into which somebody interprets, ISO 639-1, as a <see cref="CodeList"/>.</summary>
    public string InterpreterCodes { get; set; } = "";

    /// <summary>How its dates were last computed, so that a shift of the whole series keeps what hangs on its dates.</summary>
    public string MaterializedFrom { get; set; } = "";

    /// <summary>Null until somebody has chosen, and then it cannot be published.</summary>
    public EventCategory? Category { get; set; }

    public EventStatus Status { get; set; }

    /// <summary>How sure it was before it was cancelled as a whole: what it comes back to. Null when it was not, or nobody knows.</summary>
    public EventStatus? CancelledFrom { get; set; }

    /// <summary>Code of the town; null for an event that is only online.</summary>
    public string? Town { get; set; }

    /// <summary>Where one takes part from afar; http or https, null for nowhere.</summary>
    public string? OnlineUrl { get; set; }

    /// <summary>Somebody looks after children meanwhile.</summary>
    public bool HasChildcare { get; set; }

    /// <summary>What it costs, in euro cents; 0 for nothing, null when one has to ask.</summary>
    public int? FeeCents { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>People register here.</summary>
    public bool HasRegistration { get; set; }

    /// <summary>Seats on each of its dates, 1 to <see cref="MaxSeats"/>; null for no limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>Registering ends so many hours before a date begins, 0 to 720.</summary>
    public int RegistrationClosesHours { get; set; }

    /// <summary>
    /// Where the reckoning of its dates stopped, UTC, because the calendar reaches no further; null when they are all there.
    /// </summary>
    public DateTime? MaterializedUntil { get; set; }

    /// <summary>How it repeats.</summary>
    public RecurrenceSet Recurrence => new(
        Rule.Length == 0 ? null : RecurrenceRule.Parse(Rule),
        OccurrenceDateList.Starts(ExDates, Time),
        OccurrenceDateList.Starts(RDates, Time));

    /// <summary>Languages it is held in.</summary>
    public IEnumerable<SpokenLanguage> Languages => CodeList.Read(LanguageCodes).Select(SpokenLanguages.Find).OfType<SpokenLanguage>();

    /// <summary>Languages into which somebody interprets.</summary>
    public IEnumerable<SpokenLanguage> Interpreters =>
        CodeList.Read(InterpreterCodes).Select(SpokenLanguages.Find).OfType<SpokenLanguage>();

    /// <summary>What makes the place accessible.</summary>
    public IEnumerable<EventAccess> Access =>
        CodeList.Read(AccessCodes).Select(code => Codes.Find<EventAccess>(code)).OfType<EventAccess>();

    /// <summary>Ids of the organisations that hold it together with its own.</summary>
    public IEnumerable<long> CoOrganisers =>
        CodeList.Read(CoOrganiserIds).Select(id => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture));

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarEvent>
    {
        public void Configure(EntityTypeBuilder<CalendarEvent> builder)
        {
            builder.HasBaseType<SharedItem>();
            builder.Metadata.SetDiscriminatorValue(EventsRubric.KindName);
            builder.Ignore(item => item.Recurrence);
            builder.Ignore(item => item.Languages);
            builder.Ignore(item => item.Interpreters);
            builder.Ignore(item => item.Access);
            builder.Ignore(item => item.CoOrganisers);
            builder.Property(item => item.Time)
                .HasConversion<EventTimeConverter>()
                .HasColumnName("EventTime")
                .HasMaxLength(EventTimeConverter.Length);
            builder.Property(item => item.Rule).HasColumnName("EventRule").HasMaxLength(RepeatFields.MaxRuleLength);
            builder.Property(item => item.ExDates).HasColumnName("EventExcept").HasMaxLength(OccurrenceDateList.MaxLength);
            builder.Property(item => item.RDates).HasColumnName("EventExtra").HasMaxLength(OccurrenceDateList.MaxLength);
            builder.Property(item => item.Stops).HasColumnName("EventStops").HasMaxLength(MaxStopsLength);
            builder.Property(item => item.Category).HasColumnName("EventCategory").HasConversion<string>().HasMaxLength(20);
            builder.Property(item => item.Status).HasColumnName("EventStatus").HasConversion<string>().HasMaxLength(12);
            builder.Property(item => item.CancelledFrom).HasColumnName("EventCancelledFrom").HasConversion<string>().HasMaxLength(12);
            builder.Property(item => item.CoOrganiserIds).HasColumnName("EventCoOrganisers").HasMaxLength(200);
            builder.Property(item => item.Town).HasColumnName("EventTown").HasMaxLength(30);
            builder.Property(item => item.PlaceBg).HasColumnName("EventPlaceBg").HasMaxLength(PlaceLength);
            builder.Property(item => item.PlaceEn).HasColumnName("EventPlaceEn").HasMaxLength(PlaceLength);
            builder.Property(item => item.OnlineUrl).HasColumnName("EventOnlineUrl").HasMaxLength(500);
            builder.Property(item => item.AccessCodes).HasColumnName("EventAccess").HasMaxLength(200);
            builder.Property(item => item.LanguageCodes).HasColumnName("EventLanguages").HasMaxLength(200);
            builder.Property(item => item.InterpreterCodes).HasColumnName("EventInterpreters").HasMaxLength(200);
            builder.Property(item => item.FeeCents).HasColumnName("EventFeeCents");
            builder.Property(item => item.Phone).HasColumnName("EventPhone").HasMaxLength(40);
            builder.Property(item => item.Email).HasColumnName("EventEmail").HasMaxLength(254);
            builder.Property(item => item.MaterializedUntil).HasColumnName("EventReckonedUntil");
            builder.HasIndex(item => item.MaterializedUntil);
            builder.Property(item => item.MaterializedFrom).HasColumnName("EventReckonedFrom").HasMaxLength(EventTimeConverter.Length);
        }
    }
}
