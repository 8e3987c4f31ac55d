using System.Linq.Expressions;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>An organisation as everybody may see it.</summary>
public sealed record OrganisationView
{
    internal static readonly Expression<Func<HubDbContext, IQueryable<OrganisationView>>> Source = db => db.Set<Organisation>()
        .Select(organisation => new OrganisationView
        {
            Id = organisation.Id,
            Key = organisation.Key,
            NameBg = organisation.NameBg,
            NameEn = organisation.NameEn,
            Kind = organisation.Kind,
            TownCode = organisation.Town,
            CountryCode = organisation.CountryCode,
            AddressBg = organisation.AddressBg,
            AddressEn = organisation.AddressEn,
            PhoneLines = organisation.Phones,
            Email = organisation.Email,
            SiteAsKept = organisation.Site,
            DetailsOfYear = organisation.DetailsOfYear,
            DetailsCheckedOn = organisation.DetailsCheckedOn,
            DetailsCheckedById = organisation.DetailsCheckedById,
            NextCheckOn = organisation.NextCheckOn,
            AboutBg = organisation.AboutBg,
            AboutEn = organisation.AboutEn,
            ReviewsItems = organisation.ReviewsItems,
            Hue = organisation.Hue,
            ChangedAt = organisation.ChangedAt,
            Version = organisation.Version,
        });

    public required long Id { get; init; }

    public required string Key { get; init; }

    public required string NameBg { get; init; }

    public required string NameEn { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required string? TownCode { get; init; }

    public required string CountryCode { get; init; }

    public required string AddressBg { get; init; }

    public required string AddressEn { get; init; }

    /// <summary>Telephones, one a line.</summary>
    public required string PhoneLines { get; init; }

    public required string? Email { get; init; }

    /// <summary>The site as it is kept; only <see cref="Site"/> may become a link.</summary>
    public required string? SiteAsKept { get; init; }

    public required int? DetailsOfYear { get; init; }

    public required DateOnly? DetailsCheckedOn { get; init; }

    public required long? DetailsCheckedById { get; init; }

    public required DateOnly? NextCheckOn { get; init; }

    public required string AboutBg { get; init; }

    public required string AboutEn { get; init; }

    /// <summary>What one of its people writes appears only when another has read it; for the form of its people.</summary>
    public required bool ReviewsItems { get; init; }

    public required int Hue { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required int Version { get; init; }

    /// <summary>The name in the current language.</summary>
    public string Name => IsEnglish ? NameEn : NameBg;

    /// <summary>The address in the current language; empty when it is not known.</summary>
    public string Address => IsEnglish ? AddressEn : AddressBg;

    /// <summary>What it does, in the current language where that is written, otherwise in the other; with the language it is in.</summary>
    public (string Markdown, string LanguageCode) About
    {
        get
        {
            var (own, other) = IsEnglish ? (AboutEn, AboutBg) : (AboutBg, AboutEn);
            return own.Length > 0 ? (own, Language.Current.Code) : (other, Language.Current.Other.Code);
        }
    }

    /// <summary>The telephones.</summary>
    public IReadOnlyList<PhoneNumber> Phones => PhoneNumber.Lines(PhoneLines);

    /// <summary>Its site, if it is one a browser may be sent to.</summary>
    public Uri? Site => WebAddress.TryRead(SiteAsKept);

    /// <summary>Its town; null where it is not known.</summary>
    public PlaceName? Town => Towns.Find(TownCode);

    /// <summary>Its country in the current language, or the code of one that is not in the table.</summary>
    public string CountryName => Countries.Find(CountryCode)?.Name ?? CountryCode;

    /// <summary>The town, or the country where there is no town to name.</summary>
    public string Place => Town?.Name ?? CountryName;

    /// <summary>It has its seat outside Bulgaria.</summary>
    public bool IsAbroad => CountryCode != Countries.Bulgaria;

    private static bool IsEnglish => Language.Current == Language.English;
}
