using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Organisations;

/// <summary>Any body of the network: it shares in its own name, through its coordinators.</summary>
public sealed class Organisation
{
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
    public int? FactsOfYear { get; set; }

    /// <summary>What one of its people writes appears only when another has read it.</summary>
    public bool ReviewsItems { get; set; }

    /// <summary>Colour of its initials, 0 to 11.</summary>
    public int Hue { get; set; }

    /// <summary>Raised by every change; two changes of the same version are a conflict.</summary>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.ToTable("Organisations");
            builder.Property(organisation => organisation.Key).HasMaxLength(60);
            builder.HasIndex(organisation => organisation.Key).IsUnique();
            builder.Property(organisation => organisation.NameBg).HasMaxLength(200);
            builder.Property(organisation => organisation.NameEn).HasMaxLength(200);
            builder.Property(organisation => organisation.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(organisation => organisation.AddressBg).HasMaxLength(300);
            builder.Property(organisation => organisation.AddressEn).HasMaxLength(300);
            builder.Property(organisation => organisation.Phones).HasMaxLength(300);
            builder.Property(organisation => organisation.Email).HasMaxLength(254);
            builder.Property(organisation => organisation.Site).HasMaxLength(300);
            builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        }
    }
}
