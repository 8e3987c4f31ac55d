using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Organisations;

/// <summary>Any body of the network: it shares in its own name, through its coordinators.</summary>
public sealed class Organisation
{
    /// <summary>Longest name, in UTF-16 characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Longest address, list of telephones, and address of a site, in UTF-16 characters.</summary>
    public const int MaxLineLength = 300;

    /// <summary>Longest text about it, in UTF-16 characters.</summary>
    public const int MaxAboutLength = 2_000;

    /// <summary>Id.</summary>
    public long Id { get; init; }

    /// <summary>A word of its own, lower-case Latin with hyphens: for addresses, files and the command line. It never changes.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Bulgarian.</summary>
    public required string NameBg { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>What sort of body it is.</summary>
    public required OrganisationKind Kind { get; set; }

    /// <summary>Code of its town, see <see cref="Towns"/>; null for bodies abroad and where it is not known.</summary>
    public string? Town { get; set; }

    /// <summary>Its country, ISO 3166-1, two capitals.</summary>
    public string CountryCode { get; set; } = Countries.Bulgaria;

    /// <summary>Address in Bulgarian, one line; empty when it is not known.</summary>
    public string AddressBg { get; set; } = "";

    /// <summary>Address in English, one line; empty when it is not known.</summary>
    public string AddressEn { get; set; } = "";

    /// <summary>Telephone numbers in the international form with spaces, one a line.</summary>
    public string Phones { get; set; } = "";

    /// <summary>E-mail address; null when it is not known.</summary>
    public string? Email { get; set; }

    /// <summary>Address of its site; null when it has none.</summary>
    public string? Site { get; set; }

    /// <summary>The year whose state address, telephones, e-mail and site describe; null when they are kept up to date.</summary>
    public int? DetailsOfYear { get; set; }

    /// <summary>What one of its people writes appears only when another has read it.</summary>
    public bool ReviewsItems { get; set; }

    /// <summary>The day on which somebody last checked the facts; null when nobody has.</summary>
    public DateOnly? DetailsCheckedOn { get; set; }

    /// <summary>Who checked them, by id; they may have left since.</summary>
    public long? DetailsCheckedById { get; set; }

    /// <summary>The day by which they are to be checked again; null when none was promised.</summary>
    public DateOnly? NextCheckOn { get; set; }

    /// <summary>What it does, in Bulgarian, Markdown; may be empty.</summary>
    public string AboutBg { get; set; } = "";

    /// <summary>What it does, in English, Markdown; may be empty.</summary>
    public string AboutEn { get; set; } = "";

    /// <summary>Colour of its initials, 0 to 11.</summary>
    public int Hue { get; set; }

    /// <summary>When it was added or last changed, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Raised by every change; two changes of the same version are a conflict.</summary>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.ToTable("Organisations");
            builder.Property(organisation => organisation.Key).HasMaxLength(60);
            builder.HasIndex(organisation => organisation.Key).IsUnique();
            builder.Property(organisation => organisation.NameBg).HasMaxLength(MaxNameLength);
            builder.Property(organisation => organisation.NameEn).HasMaxLength(MaxNameLength);
            builder.Property(organisation => organisation.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(organisation => organisation.Town).HasMaxLength(40);
            builder.Property(organisation => organisation.CountryCode).HasMaxLength(2).HasDefaultValue(Countries.Bulgaria);
            builder.Property(organisation => organisation.AddressBg).HasMaxLength(MaxLineLength);
            builder.Property(organisation => organisation.AddressEn).HasMaxLength(MaxLineLength);
            builder.Property(organisation => organisation.Phones).HasMaxLength(MaxLineLength);
            builder.Property(organisation => organisation.Email).HasMaxLength(254);
            builder.Property(organisation => organisation.Site).HasMaxLength(MaxLineLength);
            builder.Property(organisation => organisation.AboutBg).HasMaxLength(MaxAboutLength);
            builder.Property(organisation => organisation.AboutEn).HasMaxLength(MaxAboutLength);
            builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        }
    }
}
