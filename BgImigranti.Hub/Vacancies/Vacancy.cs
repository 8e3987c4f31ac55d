using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Vacancies;

/// <summary>
/// A vacancy: work that an employer offers, passed on by a centre. Its terms are codes and figures, so both languages say the same.
/// </summary>
public sealed class Vacancy : SharedItem
{
    /// <summary>Longest name of an employer, in characters.</summary>
    public const int MaxEmployerLength = 120;

    /// <summary>Who offers the work; empty only in drafts.</summary>
    public string Employer { get; set; } = "";

    /// <summary>Code of the town (<see cref="Towns"/>); null when nobody said.</summary>
    public string? TownCode { get; set; }

    /// <summary>The least that is paid, in euro cents.</summary>
    public int? PayFromCents { get; set; }

    /// <summary>The most that is paid, in euro cents.</summary>
    public int? PayToCents { get; set; }

    public PayPeriod PayPeriod { get; set; }

    public PayKind PayKind { get; set; }

    /// <summary>Null when nobody said.</summary>
    public ContractKind? Contract { get; set; }

    /// <summary>The employer gives a place to live.</summary>
    public bool HasHousing { get; set; }

    /// <summary>The employer drives people to the work.</summary>
    public bool HasTransport { get; set; }

    /// <summary>How much Bulgarian is needed; null when nobody said.</summary>
    public BulgarianLevel? BulgarianLevel { get; set; }

    public PermitHelp Permit { get; set; }

    /// <summary>International form, grouped with spaces (<see cref="PhoneNumber"/>); null for none.</summary>
    public string? ApplyPhone { get; set; }

    public string? ApplyEmail { get; set; }

    /// <summary>http or https; null for none.</summary>
    public string? ApplyUrl { get; set; }

    /// <summary>What is paid.</summary>
    public Pay Pay => new(PayFromCents, PayToCents, PayPeriod, PayKind);

    /// <summary>There is a way to apply.</summary>
    public bool HasWayToApply => ApplyPhone is not null || ApplyEmail is not null || ApplyUrl is not null;

    internal sealed class Configuration : IEntityTypeConfiguration<Vacancy>
    {
        public void Configure(EntityTypeBuilder<Vacancy> builder)
        {
            builder.HasBaseType<SharedItem>();
            builder.Metadata.SetDiscriminatorValue(VacanciesRubric.KindName);
            builder.Ignore(vacancy => vacancy.Pay);
            builder.Property(vacancy => vacancy.Employer).HasMaxLength(MaxEmployerLength);
            builder.Property(vacancy => vacancy.TownCode).HasMaxLength(20);
            builder.Property(vacancy => vacancy.PayPeriod).HasConversion<string>().HasMaxLength(10);
            builder.Property(vacancy => vacancy.PayKind).HasConversion<string>().HasMaxLength(10);
            builder.Property(vacancy => vacancy.Contract).HasConversion<string>().HasMaxLength(12);
            builder.Property(vacancy => vacancy.BulgarianLevel).HasConversion<string>().HasMaxLength(10);
            builder.Property(vacancy => vacancy.Permit).HasConversion<string>().HasMaxLength(10);
            builder.Property(vacancy => vacancy.ApplyPhone).HasMaxLength(40);
            builder.Property(vacancy => vacancy.ApplyEmail).HasMaxLength(254);
            builder.Property(vacancy => vacancy.ApplyUrl).HasMaxLength(500);
        }
    }
}
