using BgImigranti.Hub.OpeningHours;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.OpeningHours.Schedules;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Services;

/// <summary>A service: help that people can come for, at a place and at hours.</summary>
public sealed class Service : SharedItem
{
    /// <summary>Longest address of a place, in characters.</summary>
    public const int PlaceLength = 200;

    /// <summary>What it helps with; null until somebody has chosen, and then it cannot be published.</summary>
    public ServiceNeed? Need { get; set; }

    /// <summary>Code of its town (<see cref="Organisations.Towns"/>); null when it is given everywhere, by telephone say.</summary>
    public string? Town { get; set; }

    /// <summary>Whom it is for, as a <see cref="CodeList"/>.</summary>
    public string AudienceCodes { get; set; } = "";

    /// <summary>Languages it is given in, ISO 639-1, as a <see cref="CodeList"/>.</summary>
    public string LanguageCodes { get; set; } = "";

    /// <summary>What it costs, in euro cents; 0 for nothing, null when one has to ask.</summary>
    public int? FeeCents { get; set; }

    /// <summary>Address in Bulgarian; empty when there is none.</summary>
    public string PlaceBg { get; set; } = "";

    /// <summary>Address in English; empty when there is none.</summary>
    public string PlaceEn { get; set; } = "";

    /// <summary>Telephone as people read it; null when there is none.</summary>
    public string? Phone { get; set; }

    /// <summary>E-mail address; null when there is none.</summary>
    public string? Email { get; set; }

    /// <summary>Its week, in the text form of <see cref="WeeklyHours"/>.</summary>
    public string Hours { get; set; } = "";

    /// <summary>Days with other hours, in the text form of <see cref="HoursExceptions"/>.</summary>
    public string Exceptions { get; set; } = "";

    /// <summary>One agrees on a time before one comes.</summary>
    public bool IsByAppointment { get; set; }

    /// <summary>Whom it is for.</summary>
    public IEnumerable<ServiceAudience> Audiences =>
        CodeList.Read(AudienceCodes).Select(code => Codes.Find<ServiceAudience>(code)).OfType<ServiceAudience>();

    /// <summary>Languages it is given in.</summary>
    public IEnumerable<SpokenLanguage> Languages => CodeList.Read(LanguageCodes).Select(SpokenLanguages.Find).OfType<SpokenLanguage>();

    /// <summary>When it is open.</summary>
    public OpeningSchedule Schedule(HolidayTable holidays) =>
        new(WeeklyHours.Parse(Hours), HoursExceptions.Parse(Exceptions), IsByAppointment, holidays);

    internal sealed class Configuration : IEntityTypeConfiguration<Service>
    {
        public void Configure(EntityTypeBuilder<Service> builder)
        {
            builder.HasBaseType<SharedItem>();
            builder.Metadata.SetDiscriminatorValue(ServicesRubric.KindName);
            builder.Property(service => service.Need).HasConversion<string>().HasMaxLength(20);

            // All kinds share one table, and other kinds have towns too.
            builder.Property(service => service.Town).HasColumnName("ServiceTown").HasMaxLength(30);
            builder.Property(service => service.AudienceCodes).HasMaxLength(200);
            builder.Property(service => service.LanguageCodes).HasMaxLength(200);
            builder.Property(service => service.PlaceBg).HasMaxLength(PlaceLength);
            builder.Property(service => service.PlaceEn).HasMaxLength(PlaceLength);
            builder.Property(service => service.Phone).HasMaxLength(40);
            builder.Property(service => service.Email).HasMaxLength(254);
            builder.Property(service => service.Hours).HasMaxLength(WeeklyHours.MaxLength);
            builder.Property(service => service.Exceptions).HasMaxLength(HoursExceptions.MaxLength);
            builder.Ignore(service => service.Audiences);
            builder.Ignore(service => service.Languages);
            builder.HasIndex(service => new { service.Town, service.Need });
        }
    }
}
